import Criteria

extension PaperBlockName {
    /// Writes what the block shows.
    func write(_ part: PaperPart, to draft: inout PaperDraft) {
        switch self {
        case .letterhead: LetterheadBlock.write(to: &draft)
        case .title: TitleBlock.write(to: &draft)
        case .cover: CoverBlock.write(framed: true, to: &draft)
        case .innerCover: CoverBlock.write(framed: false, to: &draft)
        case .legalBases: LegalBasesBlock.write(part, to: &draft)
        case .signatures: SignaturesBlock.write(part, to: &draft)
        case .contents: draft.add(.contents(title: part.heading, depth: 3))
        case .abbreviations: AbbreviationsBlock.write(to: &draft)
        case .councilList: CouncilListBlock.write(.duties, to: &draft)
        case .memberRoles: CouncilListBlock.write(.roles, to: &draft)
        case .councilSignatures: CouncilListBlock.write(.signatures, to: &draft)
        case .secretaryList: SecretaryListBlock.write(to: &draft)
        case .groupList: GroupListBlock.write(to: &draft)
        case .assignmentList: AssignmentListBlock.write(to: &draft)
        case .criterionAssignment: CriterionAssignmentBlock.write(to: &draft)
        case .breakdownTable: BreakdownBlock.write(part, to: &draft)
        case .criterionSheets: CriterionSheetsBlock.write(to: &draft)
        case .clauseSheets: ClauseSheetsBlock.write(to: &draft)
        case .standardReports: StandardReportsBlock.write(part, to: &draft)
        case .clauseReports: ClauseReportsBlock.write(part, to: &draft)
        case .criterionTables: CriterionTablesBlock.write(to: &draft)
        case .resultTable: ResultTableBlock.write(to: &draft)
        case .clauseTable: ClauseTableBlock.write(to: &draft)
        case .levelCounts: LevelCountsBlock.write(to: &draft)
        case .resultsByCriterion: ResultsByCriterionBlock.write(to: &draft)
        case .resultsByStandard: ResultsByStandardBlock.write(to: &draft)
        case .schoolLevel: SchoolLevelBlock.write(to: &draft)
        case .evidenceList: EvidenceListBlock.write(to: &draft)
        case .statistics: StatisticsBlock.write(to: &draft)
        case .improvementPlan: ImprovementPlanBlock.write(to: &draft)
        }
    }
}
