import Accreditation
import Criteria
import Postgres

import struct Foundation.Date

extension UnitVersion {
    init(row: Row) throws {
        self.init(
            beganOn: try row.day("began_on"), endedOn: try row.day("ended_on"), name: try row["name"],
            code: try row["code"], kind: try row.word("kind"), schoolKind: try row["school_kind"],
            parentName: try row["parent_name"], isClosed: try row["is_closed"], decision: try row["decision_number"])
    }
}

extension UnitAct {
    init(row: Row) throws {
        guard let decided = try row.day("decided_on"), let effective = try row.day("effective_on") else {
            throw UnknownWord(text: "", column: "effective_on")
        }
        self.init(
            id: try row.id("id"), kind: try row.word("kind"),
            decision: UnitDecision(
                number: try row["decision_number"], decidedOn: decided, effectiveOn: effective,
                reason: try row["reason"]),
            doneBy: try row["done_by_name"], doneAt: try row["done_at"], standing: try Standing(row: row),
            mayCancel: try row["may_cancel"])
    }
}

extension UnitAct.Standing {
    init(row: Row) throws {
        if let applied = try row["applied_at", as: Date?.self] {
            self = .applied(applied)
        } else if let cancelled = try row["cancelled_at", as: Date?.self] {
            self = .cancelled(cancelled, by: try row["cancelled_by_name"], reason: try row["cancel_reason"])
        } else {
            self = try row["failure", as: String.self].isEmpty ? .waiting : .failed
        }
    }
}

extension LinkedUnit {
    init(row: Row) throws {
        guard let since = try row.day("since") else { throw UnknownWord(text: "", column: "since") }
        self.init(
            id: try row.id("id"), name: try row["name"], code: try row["code"], since: since,
            isClosed: try row["is_closed"])
    }
}

extension EarlierDossier {
    init(row: Row) throws {
        var outcome: Outcome?
        if let day = try row.day("decided_on") {
            outcome = Outcome(level: try row["level"], decisionNumber: try row["decision_number"], decidedOn: day)
        }
        self.init(
            id: try row.id("id"), school: try row.id("school_id"), schoolName: try row["school_name"],
            schoolYear: try row.schoolYear("school_year"), state: try row.word("state"), outcome: outcome)
    }
}
