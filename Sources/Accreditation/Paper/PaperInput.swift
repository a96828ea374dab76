public import Criteria

/// A part of a dossier that a paper may show.
public enum PaperInput: Sendable, Hashable, CaseIterable {
    case sheets, standards, plan, evidence, figures, council
}

extension PaperForm {
    /// What the paper shows of a dossier.
    public var uses: Set<PaperInput> {
        let printed = parts.flatMap(\.opening).flatMap(PaperField.pieces)
        let counts = printed.contains(.field(.councilSize)) || printed.contains(.field(.headName))
        return parts.reduce(into: counts ? [.council] : []) { uses, part in
            if case .block(let block) = part.content { uses.formUnion(block.uses) }
        }
    }
}

extension PaperBlockName {
    /// What the block shows of a dossier.
    var uses: Set<PaperInput> {
        switch self {
        case .letterhead, .title, .cover, .innerCover, .legalBases, .signatures, .contents: []
        case .abbreviations: [.sheets, .standards]
        case .councilList, .councilSignatures, .secretaryList, .groupList, .assignmentList, .criterionAssignment:
            [.council]
        case .breakdownTable: [.sheets, .evidence]
        case .criterionSheets, .clauseSheets: [.sheets, .evidence, .council]
        case .standardReports, .clauseReports: [.sheets, .evidence]
        case .criterionTables: [.sheets, .standards, .evidence]
        case .resultTable, .clauseTable, .levelCounts, .resultsByCriterion, .resultsByStandard, .schoolLevel: [.sheets]
        case .evidenceList: [.evidence]
        case .statistics, .schoolIdentity: [.figures]
        case .improvementPlan: [.plan, .standards]
        }
    }
}
