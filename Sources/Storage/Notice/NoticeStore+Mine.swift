public import Accreditation
import Postgres

public import struct Foundation.Date

/// A notice as its recipient or its sender sees it.
public struct KeptNotice: Sendable {
    public let id: NoticeID
    public let words: String
    /// The page where it is dealt with; empty for none.
    public let link: String
    /// Empty for the system.
    public let sentByName: String
    public let recipientName: String
    public let sentAt: Date
    /// When the recipient was first shown that it is there.
    public let deliveredAt: Date?
    public let readAt: Date?
}

extension NoticeStore {
    /// How many notices a page has.
    public static let pageSize = 50

    /// What somebody was told, the newest first.
    ///
    /// - Parameter page: from 1.
    public func received(page: Int, as person: PersonID) async throws -> [KeptNotice] {
        try await list("person_id = \(person)", page: page, as: person)
    }

    /// What somebody told others, the newest first.
    ///
    /// - Parameter page: from 1.
    public func sent(page: Int, as person: PersonID) async throws -> [KeptNotice] {
        try await list("sent_by = \(person)", page: page, as: person)
    }

    private func list(_ whose: Query, page: Int, as person: PersonID) async throws -> [KeptNotice] {
        try await database.query(
            as: person,
            """
            SELECT id, words, link, sent_at, delivered_at, read_at, coalesce(display_name(sent_by), '') AS sender,
                coalesce(display_name(person_id), '') AS recipient
            FROM notice WHERE \(whose) ORDER BY sent_at DESC, id
            LIMIT \(NoticeStore.pageSize + 1) OFFSET \((max(1, page) - 1) * NoticeStore.pageSize)
            """
        ).map { row in
            KeptNotice(
                id: try row.id("id"), words: try row["words"], link: try row["link"], sentByName: try row["sender"],
                recipientName: try row["recipient"], sentAt: try row["sent_at"], deliveredAt: try row["delivered_at"],
                readAt: try row["read_at"])
        }
    }

    /// Notes that a notice was read, and gives the page that it leads to; nil where it is not the person's own.
    public func open(_ notice: NoticeID, as person: PersonID) async throws -> String? {
        let rows = try await database.query(
            as: person,
            """
            UPDATE notice SET read_at = coalesce(read_at, now()), delivered_at = coalesce(delivered_at, now())
            WHERE id = \(notice) AND person_id = \(person) RETURNING link
            """)
        return try rows.first.map { try $0["link"] }
    }

    /// Notes that everything that somebody was told was read.
    public func openAll(as person: PersonID) async throws {
        _ = try await database.query(
            as: person,
            """
            UPDATE notice SET read_at = now(), delivered_at = coalesce(delivered_at, now())
            WHERE person_id = \(person) AND read_at IS NULL
            """)
    }

    /// Reminds the heads of schools, and the chairs of the councils of their newest dossiers.
    ///
    /// - Returns: how many people were told, and at how many schools somebody was.
    /// - Throws: `StorageError.refused` where one of the schools is not below the person's unit.
    public func remind(
        _ schools: [UnitID], _ words: String, link: String, as person: PersonID
    ) async throws -> (people: Int, schools: Int) {
        let rows = try await database.query(
            as: person,
            """
            SELECT coalesce(sum(told), 0)::integer AS people, count(*) FILTER (WHERE told > 0)::integer AS schools
            FROM unnest(\(schools.map(\.description))::uuid[]) AS s(id), LATERAL remind_school(s.id, \(words), \(link))
                AS told
            """)
        guard let row = rows.first else { return (0, 0) }
        return (try row["people"], try row["schools"])
    }
}
