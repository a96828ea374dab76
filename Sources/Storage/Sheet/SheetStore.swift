public import Accreditation
public import Criteria
import Postgres

import struct Foundation.Date

/// Criterion sheets (phiếu đánh giá tiêu chí), whole.
public struct SheetStore: Sendable {
    let database: Database
    let packs: RulePackStore

    public init(_ database: Database, packs: RulePackStore) {
        self.database = database
        self.packs = packs
    }

    /// The sheet of a criterion, or nil where the rule pack has no such criterion.
    ///
    /// - Parameter day: the day of the assessment, for figures that only warn between two days.
    /// - Throws: `StorageError.notFound` to anybody who does not work on the dossier from inside.
    public func sheet(
        _ code: String, of dossier: Dossier, on day: Day, as person: PersonID
    ) async throws -> CriterionSheet? {
        guard dossier.allows(.readWorkings) else { throw StorageError.notFound }
        let pack = try await packs.rules(of: dossier)
        guard let criterion = pack.pack.criterion(code) else { return nil }
        let place = Place(dossier: dossier, criterion: code)
        let figures = criterion.namesFigures ? ThresholdQuestion(dossier, under: pack, criterion) : nil
        return try await database.read(as: person) { transaction in
            let answers = try await transaction.pipeline(place.queries + (figures?.queries ?? []))
            let findings = try FindingStore.read(answers[0])
            let (progress, result) = try FindingStore.progress(findings, under: pack, parts: dossier.parts)
            var sheet = CriterionSheet(
                dossier: dossier, criterion: criterion, pack: pack, result: result, progress: progress,
                rated: SheetStore.rated(findings))
            try sheet.read(answers)
            sheet.thresholds = try figures?.thresholds(
                answers.dropFirst(place.queries.count), findings: findings, on: day)
            let codes = sheet.texts.values.flatMap { CodeRemarks.codes(in: $0.body, pack.pack.evidenceCode) }
            if !codes.isEmpty {
                sheet.register = try SheetStore.codes(try await transaction.query(place.register(codes)))
            }
            return sheet
        }
    }

    /// Those of these evidence codes that the dossier's register has.
    public func register(_ codes: [String], of dossier: Dossier, as person: PersonID) async throws -> Set<String> {
        if codes.isEmpty { return [] }
        let place = Place(dossier: dossier, criterion: "")
        return try SheetStore.codes(try await database.query(as: person, place.register(codes)))
    }

    private static func codes(_ rows: [Row]) throws -> Set<String> { Set(try rows.map { try $0["code"] }) }

    private static func rated(_ findings: Findings) -> [String: Int] {
        var rated: [String: Int] = [:]
        for (path, finding) in findings.byPath where finding.finding != nil {
            rated[path.criterion, default: 0] += 1
        }
        return rated
    }
}

extension CriterionSheet {
    fileprivate mutating func read(_ answers: [[Row]]) throws {
        for row in answers[1] {
            findings[try path(row)] = StoredFinding(
                verdict: try row["verdict"], requirements: try row["requirements"], version: try row["version"],
                by: try row.id("rated_by"), byName: try row["name"], at: try row["rated_at"],
                toConfirm: try row["to_confirm"])
        }
        for row in answers[2] {
            guard let field = NarrativeField(try row["field", as: String.self]) else { continue }
            texts[field] = StoredText(
                body: try row["body"], version: try row["version"], byName: try row["name"],
                at: try row["written_at"], toConfirm: try row["to_confirm"])
        }
        improvements = try answers[3].map { row in
            StoredImprovement(
                id: try row.id("id"), clause: try row["clause"], row: try ImprovementStore.row(row),
                version: try row["version"], byName: try row["name"], toConfirm: try row["to_confirm"])
        }
        for row in answers[4] {
            evidence[try path(row), default: []].append(
                LinkedEvidence(id: try row.id("id"), code: try row["code"], name: try row["name"]))
        }
        approval = try answers[5].first.map(ApprovalStore.approval)
        assigned = try answers[6].map { try $0["name"] }
    }

    private func path(_ row: Row) throws -> IndicatorPath {
        IndicatorPath(criterion: criterion.code, level: try row["level"], indicator: try row["indicator"])
    }
}
