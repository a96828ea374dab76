public import Criteria

/// A part of a dossier that a paper may show.
public enum PaperInput: Sendable, Hashable, CaseIterable {
    case sheets, standards, plan, evidence, figures, council
}

extension PaperForm {
    /// What the paper shows of a dossier.
    public var uses: Set<PaperInput> {
        let printed = ([about] + parts.flatMap { [$0.title] + $0.opening }).flatMap(PaperField.pieces)
        return parts.reduce(into: Set(printed.compactMap(\.uses))) { uses, part in
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
        case .councilList, .memberRoles, .councilSignatures, .secretaryList, .groupList, .assignmentList,
            .criterionAssignment:
            [.council]
        case .breakdownTable: [.sheets, .evidence]
        case .criterionSheets, .clauseSheets: [.sheets, .evidence, .council]
        case .standardReports, .clauseReports: [.sheets, .evidence]
        case .criterionTables: [.sheets, .standards, .evidence]
        case .resultTable, .clauseTable, .levelCounts, .resultsByCriterion, .resultsByStandard, .schoolLevel: [.sheets]
        case .evidenceList: [.evidence]
        case .statistics: [.figures]
        case .improvementPlan: [.plan, .standards]
        }
    }
}

extension PaperField.Piece {
    /// What the piece of a printed line shows of a dossier.
    fileprivate var uses: PaperInput? {
        switch self {
        case .field(.councilSize): .council
        case .figure: .figures
        case .field, .words, .unknown: nil
        }
    }
}
