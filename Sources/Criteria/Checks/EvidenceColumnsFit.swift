/// No column of the list of evidence stands there twice. Where a pack has papers, every column says what it holds, none
/// says the same as another one, and the list has codes and names.
enum EvidenceColumnsFit: PackCheck {
    static let name = CheckName.evidenceColumnsFit

    static func problems(in pack: RulePack) -> [Diagnostic] {
        let rule = pack.evidenceCode
        guard !pack.papers.isEmpty else { return repeated(rule) }
        let told = rule.columnContents.compactMap(\.self)
        return silent(rule) + doubled(told, rule) + needed(told, rule)
    }

    private static func repeated(_ rule: EvidenceCodeRule) -> [Diagnostic] {
        rule.listColumns.repeated.map {
            error("The list of evidence has two columns \"\($0)\"; rename or remove one.", at: rule.source)
        }
    }

    private static func silent(_ rule: EvidenceCodeRule) -> [Diagnostic] {
        rule.listColumns.enumerated().filter { index, _ in
            !rule.columnContents.indices.contains(index) || rule.columnContents[index] == nil
        }.map { _, title in
            error("The column \"\(title)\" does not say what it holds; add holds=\"…\".", at: rule.source)
        }
    }

    private static func doubled(_ told: [EvidenceColumn], _ rule: EvidenceCodeRule) -> [Diagnostic] {
        told.secondOccurrences(by: \.self).map {
            error("Two columns hold \($0.rawValue); give one something else.", at: rule.source)
        }
    }

    private static func needed(_ told: [EvidenceColumn], _ rule: EvidenceCodeRule) -> [Diagnostic] {
        [EvidenceColumn.code, .name].filter { !told.contains($0) }.map {
            error("No column of the list holds \($0.rawValue); add one.", at: rule.source)
        }
    }
}
