import Accreditation
import Criteria
import Postgres

import struct Foundation.Data
import class Foundation.JSONDecoder

extension Appraisal.Member {
    init(row: Row) throws {
        self.init(
            person: try row.id("person_id"), name: try row["name"], role: try row.word("role"),
            handedInAt: try row["handed_in_at"])
    }
}

extension OpinionSheet {
    init(row: Row) throws {
        let proposal: String? = try row["proposal"]
        self.init(
            person: try row.id("person_id"), name: try row["name"],
            draft: OpinionDraft(
                proposal: proposal.flatMap(AppraisalProposal.init), strengths: try row["strengths"],
                lacks: try row["lacks"], advice: try row["advice"], version: try row["version"]),
            handedInAt: try row["handed_in_at"])
    }
}

extension ConditionFinding {
    init(row: Row) throws {
        self.init(
            fact: try row.word("fact"), holds: try row["holds"], grounds: try row["grounds"],
            byName: try row["name"], version: try row["version"])
    }
}

extension DataYear {
    init(row: Row) throws {
        guard let day = try row.day("submitted_on") else { throw StorageError.notFound }
        self.init(
            year: try row.schoolYear("school_year"), dossier: try row.id("dossier_id"), submittedOn: day,
            contentHash: try row["content_hash"], reviews: try row["reviews"])
    }
}

extension KeptMinutes {
    init(row: Row) throws {
        let bytes = Array(try row["content", as: String.self].utf8)
        let hash: String = try row["content_hash"]
        guard ContentHash.hex(bytes) == hash else { throw EvaluationRefusal.damaged }
        self.init(
            minutes: try JSONDecoder().decode(AppraisalMinutes.self, from: Data(bytes)), contentHash: hash,
            keptByName: try row["name"], keptAt: try row["kept_at"])
    }
}

extension ResultNotice {
    init(row: Row) throws {
        guard let day = try row.day("noted_on") else { throw StorageError.notFound }
        self.init(
            number: try row["number"], day: day, body: try row["body"], contentHash: try row["content_hash"],
            sentByName: try row["name"], sentAt: try row["sent_at"])
    }
}
