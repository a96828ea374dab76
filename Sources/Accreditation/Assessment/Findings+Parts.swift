public import Criteria

extension Findings {
    /// Findings whose paths name the sheets of a dossier, as they are computed with: each schooling level apart, or the
    /// school as one where there are none.
    public func apart(_ parts: [String]) -> DossierFindings {
        if parts.isEmpty { return .whole(self) }
        var apart = parts.map { SchoolingLevelFindings(schoolingLevel: $0, findings: Findings()) }
        for (path, finding) in byPath {
            if let place = apart.firstIndex(where: { $0.schoolingLevel == path.part }) {
                apart[place].findings[path.printed] = finding
            } else {
                // A path of no part of the dossier is kept as no pack has it, so that computing refuses it.
                apart[0].findings[path.on(part: path.part ?? "")] = finding
            }
        }
        return .parts(apart)
    }
}

extension DossierFindings {
    /// The same findings by sheet.
    public var bySheet: Findings {
        switch self {
        case .whole(let findings): return findings
        case .parts(let parts):
            var byPath: [IndicatorPath: IndicatorFinding] = [:]
            for part in parts {
                for (path, finding) in part.findings.byPath { byPath[path.on(part: part.schoolingLevel)] = finding }
            }
            return Findings(byPath)
        }
    }
}

extension AssessmentResult {
    /// The level of every sheet of a dossier, in order: criteria and school-wide groups by sheet code.
    public var sheets: [CriterionResult] {
        guard let parts else { return criteria + schoolWide }
        return parts.flatMap { part in
            (part.criteria + part.schoolWide).map { result in
                var result = result
                result.code = SheetCode(part: part.schoolingLevel, criterion: result.code).description
                return result
            }
        }
    }

    /// The same by sheet code.
    public var bySheet: [String: CriterionResult] {
        Dictionary(sheets.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    }
}

extension NeededFinding {
    /// Where it is rated in a dossier.
    public var place: IndicatorPath { path.on(part: schoolingLevel) }
}

extension Proof.Leaf {
    /// Where it is rated in a dossier.
    public var place: IndicatorPath { path.on(part: schoolingLevel) }
}
