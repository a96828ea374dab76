public import Criteria

/// Builds proofs on demand; computing levels never does.
public struct ProofBuilder: Sendable {
    /// Supplies what stands behind a finding: schooling level (nil for a school rated as one) and path.
    public typealias Records = @Sendable (_ schoolingLevel: String?, _ path: IndicatorPath) -> FindingRecord?

    let pack: RulePack
    let facts: Facts
    let records: Records
    /// The computed result that the proofs explain.
    public let result: AssessmentResult
    let subjects: [Subject]

    /// The school, or one schooling level of it.
    struct Subject: Sendable {
        let schoolingLevel: String?
        /// How it begins a sentence: "Trường", or the name of the schooling level.
        let title: String
        let findings: Findings
    }

    /// Prepares proofs of a dossier.
    /// - Throws: `AssessmentError` where the findings do not fit the pack.
    public init(
        _ assessment: Assessment, _ dossier: DossierFindings, facts: Facts,
        records: @escaping Records = { _, _ in nil }
    ) throws(AssessmentError) {
        pack = assessment.index.pack
        self.facts = facts
        self.records = records
        result = try assessment.compute(dossier, facts: facts)
        switch dossier {
        case .whole(let findings):
            subjects = [Subject(schoolingLevel: nil, title: "Trường", findings: findings)]
        case .parts(let parts):
            let entries = assessment.index.pack.schoolingLevels?.entries ?? []
            subjects = entries.compactMap { entry in
                parts.first { $0.schoolingLevel == entry.id }.map {
                    Subject(schoolingLevel: entry.id, title: "Cấp học \(entry.title)", findings: $0.findings)
                }
            }
        }
    }

    /// The whole result: that the school has the level that is certain (or, if none is, the lowest), and beneath it
    /// every level, the accreditation grade and every degree of the national standard.
    public func whole() -> Proof {
        let levels = pack.levelRules.sorted { $0.level < $1.level }
        let named = levels.last { $0.level <= result.level } ?? levels.first
        let holds: Bool? = result.level > 0 ? true : result.highestPossible > 0 ? nil : false
        return Proof(
            "Theo Thông tư \(pack.circular.number), trường đạt \(named?.title ?? "").", holds, nil,
            levels.compactMap { level($0.level) } + [grade()].compactMap(\.self)
                + (pack.nationalStandard?.degrees ?? []).compactMap { degree($0.number) })
    }

    /// Whether the school reaches a level; nil where the pack has no such level.
    public func level(_ number: Int) -> Proof? {
        guard let rule = pack.levelRules.first(where: { $0.level == number }) else { return nil }
        guard let levels = pack.schoolingLevels, subjects.contains(where: { $0.schoolingLevel != nil }) else {
            return subjects.first.map { level(rule, $0) }
        }
        let text = "Trường đạt \(rule.title): từng cấp học đều đạt \(rule.title)."
        return .all(text, cited(levels.citation), subjects.map { level(rule, $0) })
    }

    /// Whether a criterion reaches a level; nil where the pack or the dossier has no such thing.
    ///
    /// - Parameter code: the code of its sheet in the dossier.
    public func criterion(_ code: String, level: Int) -> Proof? {
        guard let sheet = SheetCode(code), let criterion = pack.criterion(sheet.criterion) else { return nil }
        return subjects.first { $0.schoolingLevel == sheet.part }.map { reaching(criterion, level, $0) }
    }

    /// The accreditation grade: the reached level's, or the lowest where none is reached.
    public func grade() -> Proof? {
        guard let rule = pack.accreditationGrade else { return nil }
        guard let lowest = pack.levelRules.map(\.level).min() else { return nil }
        let number = max(result.level, lowest)
        let text = "Trường đủ điều kiện được công nhận đạt kiểm định chất lượng giáo dục cấp độ \(number)."
        return .all(text, cited(rule.citation), [level(number)].compactMap(\.self) + rule.conditions.map(fact))
    }

    /// A degree of the national standard; nil where the pack has no such degree.
    public func degree(_ number: Int) -> Proof? {
        guard let rule = pack.nationalStandard, let degree = rule.degrees.first(where: { $0.number == number }) else {
            return nil
        }
        let text = "Trường đủ điều kiện được công nhận đạt chuẩn quốc gia Mức độ \(number)."
        return .all(
            text, cited(degree.citation), [level(degree.level)].compactMap(\.self) + rule.conditions.map(fact))
    }

    func cited(_ citation: Citation) -> String { "\(citation) Thông tư \(pack.circular.number)" }
}
