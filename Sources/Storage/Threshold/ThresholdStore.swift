public import Accreditation
public import Criteria
import Postgres

/// Thresholds read off a school's figures: official ones where there are any, else those that it has typed.
public struct ThresholdStore: Sendable {
    let database: Database

    public init(_ database: Database) {
        self.database = database
    }

    /// What the figures say about all of a dossier, in one round trip, for those who work on it from inside.
    ///
    /// - Parameters:
    ///   - findings: the council's findings that count.
    ///   - day: the day of the assessment, for rules that only warn between two days.
    /// - Throws: `StorageError.notFound` for anybody else.
    public func thresholds(
        of dossier: Dossier, under used: UsedPack, findings: Findings, on day: Day, as person: PersonID
    ) async throws -> DossierThresholds {
        guard dossier.allows(.readWorkings) else { throw StorageError.notFound }
        let question = ThresholdQuestion(dossier, under: used)
        let answers = try await database.pipeline(as: person, question.queries)
        return try question.thresholds(answers, findings: findings, on: day)
    }

    /// What the figures say about one sheet, in one round trip; nil where no threshold of it names a figure.
    ///
    /// - Throws: `StorageError.notFound` to anybody who does not work on the dossier from inside.
    public func thresholds(
        of criterion: Criterion, in dossier: Dossier, under used: UsedPack, on day: Day, as person: PersonID
    ) async throws -> DossierThresholds? {
        guard dossier.allows(.readWorkings) else { throw StorageError.notFound }
        guard criterion.namesFigures else { return nil }
        let question = ThresholdQuestion(dossier, under: used, criterion)
        let answers = try await database.pipeline(
            as: person, [ThresholdStore.findings(of: criterion, in: dossier)] + question.queries)
        return try question.thresholds(
            answers.dropFirst(), findings: try FindingStore.read(answers[0]), on: day)
    }

    static func findings(of criterion: Criterion, in dossier: Dossier) -> Query {
        FindingStore.findings(of: dossier.id, school: dossier.school) + " AND criterion = \(criterion.code)"
    }
}
