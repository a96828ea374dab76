public import Accreditation
public import Criteria
import Postgres

/// Letters with a school's wish, reports of managing bodies, and what each desk said to them.
public struct RegistrationStore: Sendable {
    let database: Database

    public init(_ database: Database) {
        self.database = database
    }

    /// What somebody sends.
    public struct Draft: Sendable {
        public var sender: RegistrationForm.Sender
        public var wish: String?
        public var letterNumber: String
        public var letterDay: Day?
        public var note: String
        public var items: Set<String>

        public init(
            sender: RegistrationForm.Sender, wish: String?, letterNumber: String, letterDay: Day?, note: String,
            items: Set<String>
        ) {
            self.sender = sender
            self.wish = wish
            self.letterNumber = letterNumber
            self.letterDay = letterDay
            self.note = note
            self.items = items
        }
    }

    /// Everything that was sent with a dossier, the earliest first.
    public func sent(with dossier: DossierID, as person: PersonID) async throws -> [Registration] {
        let answers = try await database.pipeline(
            as: person,
            [
                """
                SELECT id, number, wish, letter_number, letter_day::text AS letter_day, note, items, sent_at,
                    coalesce(acting_name(sent_by, school_id, sent_at), '') AS by_name
                FROM registration WHERE dossier_id = \(dossier) ORDER BY number
                """,
                """
                SELECT registration_id, desk, gap_items, gap_reasons, note, checked_at,
                    coalesce(acting_name(checked_by, school_id, checked_at), '') AS by_name
                FROM registration_check WHERE dossier_id = \(dossier) ORDER BY checked_at
                """,
            ])
        var checks: [RegistrationID: [RegistrationCheck]] = [:]
        for row in answers[1] {
            checks[try row.id("registration_id"), default: []].append(try RegistrationCheck(row: row))
        }
        return try answers[0].map { row in
            var found = try Registration(row: row)
            found.checks = checks[found.id] ?? []
            return found
        }
    }

    /// Sends a letter or a report.
    ///
    /// - Throws: `StorageError.refused` to those who may not, `.duplicate` when somebody else just sent one.
    public func send(_ draft: Draft, with dossier: Dossier, as person: PersonID) async throws {
        _ = try await database.query(
            as: person,
            """
            INSERT INTO registration (school_id, dossier_id, number, sender, wish, letter_number, letter_day, note,
                items, sent_by)
            SELECT \(dossier.school), \(dossier.id), 1 + coalesce((SELECT max(number) FROM registration
                WHERE dossier_id = \(dossier.id)), 0), \(word: draft.sender), \(draft.wish ?? ""),
                \(draft.letterNumber), \(draft.letterDay)::text::date, \(draft.note), \(draft.items.sorted())::text[],
                \(person)
            """)
    }

    /// Says whether what was sent is complete.
    ///
    /// - Parameter gaps: why an item is not, by its name in the rules; empty where everything is.
    /// - Throws: `StorageError.refused` to those who may not.
    public func check(
        _ registration: RegistrationID, of dossier: Dossier, gaps: [String: String], note: String,
        as person: PersonID
    ) async throws {
        let items = gaps.keys.sorted()
        _ = try await database.query(
            as: person,
            """
            INSERT INTO registration_check (school_id, dossier_id, registration_id, desk, gap_items, gap_reasons, note,
                checked_by)
            VALUES (\(dossier.school), \(dossier.id), \(registration), \(word: dossier.state), \(items)::text[],
                \(items.compactMap { gaps[$0] })::text[], \(note), \(person))
            """)
    }
}

extension Registration {
    init(row: Row) throws {
        let wish: String = try row["wish"]
        self.init(
            id: try row.id("id"), number: try row["number"], wish: wish.isEmpty ? nil : wish,
            letterNumber: try row["letter_number"], letterDay: try row.day("letter_day"), note: try row["note"],
            items: Set(try row["items", as: [String].self]), sentByName: try row["by_name"], sentAt: try row["sent_at"])
    }
}

extension RegistrationCheck {
    init(row: Row) throws {
        let items: [String] = try row["gap_items"]
        let reasons: [String] = try row["gap_reasons"]
        self.init(
            desk: try row.word("desk"), gaps: Dictionary(zip(items, reasons), uniquingKeysWith: { first, _ in first }),
            note: try row["note"], checkedByName: try row["by_name"], checkedAt: try row["checked_at"])
    }
}
