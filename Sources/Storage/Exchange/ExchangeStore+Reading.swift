public import Accreditation
public import Criteria
import Postgres

public import struct Foundation.Date

/// One document in a list.
public struct DispatchLine: Sendable, Hashable {
    public let id: DispatchID
    public let unitName: String
    public let subject: String
    public let sentAt: Date
    public let wantsAnswer: Bool
    public let dueOn: Day?
    /// How many units got it, and how many of them have opened and answered it, as far as the reader sees them.
    public let receivers: Int
    public let opened: Int
    public let answered: Int
}

/// A unit for which somebody sends documents, or to which they can be sent.
public struct ExchangeUnit: Sendable, Hashable {
    public let id: UnitID
    public let name: String
    public let kind: Unit.Kind
}

extension ExchangeStore {
    /// The latest documents that came to the person's units, or that they sent.
    public func list(received: Bool, limit: Int = 100, as person: PersonID) async throws -> [DispatchLine] {
        let place: Query =
            received ? "d.id IN (SELECT received_dispatches())" : "d.unit_id IN (SELECT exchange_units())"
        let counted: Query = received ? "AND r.unit_id IN (SELECT exchange_units())" : ""
        return try await database.query(
            as: person,
            """
            SELECT d.id, u.name AS unit_name, d.subject, d.sent_at, d.wants_answer, d.due_on::text AS due_on,
                c.receivers, c.opened, c.answered
            FROM dispatch d JOIN unit u ON u.id = d.unit_id CROSS JOIN LATERAL (
                SELECT count(*)::integer AS receivers, count(r.opened_at)::integer AS opened,
                    count(r.answered_at)::integer AS answered
                FROM dispatch_receiver r WHERE r.dispatch_id = d.id \(counted)) c
            WHERE \(place) ORDER BY d.sent_at DESC, d.id LIMIT \(limit)
            """
        ).map { row in
            DispatchLine(
                id: try row.id("id"), unitName: try row["unit_name"], subject: try row["subject"],
                sentAt: try row["sent_at"], wantsAnswer: try row["wants_answer"], dueOn: try row.day("due_on"),
                receivers: try row["receivers"], opened: try row["opened"], answered: try row["answered"])
        }
    }

    /// One document; nil where there is none that this person may see.
    public func dispatch(_ id: DispatchID, as person: PersonID) async throws -> Dispatch? {
        let answers = try await database.pipeline(
            as: person,
            [
                """
                SELECT d.id, d.unit_id, u.name AS unit_name, d.subject, d.body, d.wants_answer,
                    d.due_on::text AS due_on, d.answers, display_name(d.sent_by) AS sent_by, d.sent_at
                FROM dispatch d JOIN unit u ON u.id = d.unit_id WHERE d.id = \(id)
                """,
                "SELECT file_name, sha256, size FROM dispatch_file WHERE dispatch_id = \(id) ORDER BY position",
                """
                SELECT r.unit_id, u.name, r.delivered_at, r.opened_at, display_name(r.opened_by) AS opened_by,
                    r.answered_at, r.reminders, (SELECT a.id FROM dispatch a WHERE a.answers = \(id)
                        AND a.unit_id = r.unit_id ORDER BY a.sent_at DESC LIMIT 1) AS answer
                FROM dispatch_receiver r JOIN unit u ON u.id = r.unit_id WHERE r.dispatch_id = \(id)
                ORDER BY u.name COLLATE "vi-x-icu", u.id
                """,
            ])
        guard let row = answers[0].first else { return nil }
        return Dispatch(
            id: try row.id("id"), unit: try row.id("unit_id"), unitName: try row["unit_name"],
            subject: try row["subject"], body: try row["body"], wantsAnswer: try row["wants_answer"],
            dueOn: try row.day("due_on"), answers: try row.optionalID("answers"),
            sentBy: try row["sent_by", as: String?.self] ?? "", sentAt: try row["sent_at"],
            files: try answers[1].map {
                .init(name: try $0["file_name"], hash: try $0["sha256"], size: try $0["size"])
            }, receivers: try answers[2].map(ExchangeStore.receiver))
    }

    private static func receiver(_ row: Row) throws -> Dispatch.Receiver {
        Dispatch.Receiver(
            unit: try row.id("unit_id"), name: try row["name"], deliveredAt: try row["delivered_at"],
            openedAt: try row["opened_at"], openedBy: try row["opened_by"], answeredAt: try row["answered_at"],
            answer: try row.optionalID("answer"), reminders: try row["reminders"])
    }

    /// The units for which this person sends.
    public func own(as person: PersonID) async throws -> [ExchangeUnit] {
        try await units("u.id IN (SELECT exchange_units())", as: person)
    }

    /// The units directly above and below one, then the schools below those.
    public func partners(of unit: UnitID, as person: PersonID) async throws -> [ExchangeUnit] {
        try await units(
            """
            u.id = (SELECT parent_id FROM unit WHERE id = \(unit)) OR u.parent_id = \(unit)
            OR u.parent_id IN (SELECT b.id FROM unit b WHERE b.parent_id = \(unit))
            OR CASE (SELECT kind FROM unit WHERE id = \(unit)) WHEN 'province' THEN u.kind = 'ministry'
                WHEN 'ministry' THEN u.kind = 'province' ELSE false END
            """, as: person)
    }

    private func units(_ condition: Query, as person: PersonID) async throws -> [ExchangeUnit] {
        try await database.query(
            as: person,
            """
            SELECT u.id, u.name, u.kind FROM unit u WHERE \(condition)
            ORDER BY u.kind = 'school', u.name COLLATE "vi-x-icu", u.id
            """
        ).map { ExchangeUnit(id: try $0.id("id"), name: try $0["name"], kind: try $0.word("kind")) }
    }
}
