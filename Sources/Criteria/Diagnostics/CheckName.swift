/// Every check by its name, which stands in brackets in its messages.
///
/// The compiler asks for the check behind each name; a test asks for a name for each file under `Checks/`.
public enum CheckName: String, Sendable, Hashable, CaseIterable {
    case amendmentBaseExists = "amendment-base-exists"
    case amendmentDayInForce = "amendment-day-in-force"
    case amendmentIdentifiersExist = "amendment-identifiers-exist"
    case amendmentIdentifiersNew = "amendment-identifiers-new"
    case amendmentOperationsAgree = "amendment-operations-agree"
    case amendmentPlacesFit = "amendment-places-fit"
    case amendmentPlacesStand = "amendment-places-stand"
    case amendmentsInSequence = "amendments-in-sequence"
    case calendarDaysExist = "calendar-days-exist"
    case circularsAgree = "circulars-agree"
    case circularsNumbered = "circulars-numbered"
    case citationsAgree = "citations-agree"
    case citationsPresent = "citations-present"
    case codesInOrder = "codes-in-order"
    case conditionsCompatible = "conditions-compatible"
    case conditionsDeclared = "conditions-declared"
    case councilPossible = "council-possible"
    case daysInOrder = "days-in-order"
    case evidenceCodesParse = "evidence-codes-parse"
    case evidenceColumnsFit = "evidence-columns-fit"
    case figuresExist = "figures-exist"
    case filesListed = "files-listed"
    case formulasAcyclic = "formulas-acyclic"
    case formulasRefer = "formulas-refer"
    case groupsUsed = "groups-used"
    case identifiersUnique = "identifiers-unique"
    case levelsImplied = "levels-implied"
    case levelsReachable = "levels-reachable"
    case levelsRise = "levels-rise"
    case levelsUsed = "levels-used"
    case levelsWithoutGaps = "levels-without-gaps"
    case measuresAgree = "measures-agree"
    case measuresSane = "measures-sane"
    case onePackInForce = "one-pack-in-force"
    case oppositesMutual = "opposites-mutual"
    case overlaysOnlyAdd = "overlays-only-add"
    case packsDistinct = "packs-distinct"
    case paperBlocksFit = "paper-blocks-fit"
    case paperFieldsKnown = "paper-fields-known"
    case papersComplete = "papers-complete"
    case papersDistinct = "papers-distinct"
    case planColumnsFit = "plan-columns-fit"
    case planReviewsDated = "plan-reviews-dated"
    case planStatesPossible = "plan-states-possible"
    case procedureComplete = "procedure-complete"
    case recognitionsPossible = "recognitions-possible"
    case relatedCriteriaComplete = "related-criteria-complete"
    case relatedCriteriaExist = "related-criteria-exist"
    case relatedPacksKnown = "related-packs-known"
    case replacementsMutual = "replacements-mutual"
    case reportTextsFit = "report-texts-fit"
    case requirementsBinding = "requirements-binding"
    case requirementsDistinct = "requirements-distinct"
    case schoolKindsKnown = "school-kinds-known"
    case statisticsChecksRefer = "statistics-checks-refer"
    case statisticsIdentifiersUnique = "statistics-identifiers-unique"
    case successorsComplete = "successors-complete"
    case textsPresent = "texts-present"
    case thresholdsRise = "thresholds-rise"
    case variationsPlaced = "variations-placed"
}

/// What a check looks at.
enum CheckScope {
    case pack(any PackCheck.Type)
    case calendar(any CalendarCheck.Type)
    case folder(any FolderCheck.Type)
    case amendment(any AmendmentCheck.Type)
    case related(any RelatedCheck.Type)
}

extension CheckName {
    /// The check behind the name.
    var scope: CheckScope {
        switch self {
        case .amendmentBaseExists: .amendment(AmendmentBaseExists.self)
        case .amendmentDayInForce: .amendment(AmendmentDayInForce.self)
        case .amendmentIdentifiersExist: .amendment(AmendmentIdentifiersExist.self)
        case .amendmentIdentifiersNew: .amendment(AmendmentIdentifiersNew.self)
        case .amendmentOperationsAgree: .amendment(AmendmentOperationsAgree.self)
        case .amendmentPlacesFit: .amendment(AmendmentPlacesFit.self)
        case .amendmentPlacesStand: .amendment(AmendmentPlacesStand.self)
        case .amendmentsInSequence: .amendment(AmendmentsInSequence.self)
        case .calendarDaysExist: .pack(CalendarDaysExist.self)
        case .circularsAgree: .calendar(CircularsAgree.self)
        case .circularsNumbered: .pack(CircularsNumbered.self)
        case .citationsAgree: .pack(CitationsAgree.self)
        case .citationsPresent: .pack(CitationsPresent.self)
        case .codesInOrder: .pack(CodesInOrder.self)
        case .conditionsCompatible: .pack(ConditionsCompatible.self)
        case .conditionsDeclared: .pack(ConditionsDeclared.self)
        case .councilPossible: .pack(CouncilPossible.self)
        case .daysInOrder: .pack(DaysInOrder.self)
        case .evidenceCodesParse: .pack(EvidenceCodesParse.self)
        case .evidenceColumnsFit: .pack(EvidenceColumnsFit.self)
        case .figuresExist: .pack(FiguresExist.self)
        case .filesListed: .folder(FilesListed.self)
        case .formulasAcyclic: .pack(FormulasAcyclic.self)
        case .formulasRefer: .pack(FormulasRefer.self)
        case .groupsUsed: .pack(GroupsUsed.self)
        case .identifiersUnique: .pack(IdentifiersUnique.self)
        case .levelsImplied: .pack(LevelsImplied.self)
        case .levelsReachable: .pack(LevelsReachable.self)
        case .levelsRise: .pack(LevelsRise.self)
        case .levelsUsed: .pack(LevelsUsed.self)
        case .levelsWithoutGaps: .pack(LevelsWithoutGaps.self)
        case .measuresAgree: .pack(MeasuresAgree.self)
        case .measuresSane: .pack(MeasuresSane.self)
        case .onePackInForce: .calendar(OnePackInForce.self)
        case .oppositesMutual: .pack(OppositesMutual.self)
        case .overlaysOnlyAdd: .amendment(OverlaysOnlyAdd.self)
        case .packsDistinct: .calendar(PacksDistinct.self)
        case .paperBlocksFit: .pack(PaperBlocksFit.self)
        case .paperFieldsKnown: .pack(PaperFieldsKnown.self)
        case .papersComplete: .pack(PapersComplete.self)
        case .papersDistinct: .pack(PapersDistinct.self)
        case .planColumnsFit: .pack(PlanColumnsFit.self)
        case .planReviewsDated: .pack(PlanReviewsDated.self)
        case .planStatesPossible: .pack(PlanStatesPossible.self)
        case .procedureComplete: .pack(ProcedureComplete.self)
        case .recognitionsPossible: .pack(RecognitionsPossible.self)
        case .relatedCriteriaComplete: .related(RelatedCriteriaComplete.self)
        case .relatedCriteriaExist: .related(RelatedCriteriaExist.self)
        case .relatedPacksKnown: .related(RelatedPacksKnown.self)
        case .replacementsMutual: .calendar(ReplacementsMutual.self)
        case .reportTextsFit: .pack(ReportTextsFit.self)
        case .requirementsBinding: .pack(RequirementsBinding.self)
        case .requirementsDistinct: .pack(RequirementsDistinct.self)
        case .schoolKindsKnown: .pack(SchoolKindsKnown.self)
        case .statisticsChecksRefer: .pack(StatisticsChecksRefer.self)
        case .statisticsIdentifiersUnique: .pack(StatisticsIdentifiersUnique.self)
        case .successorsComplete: .calendar(SuccessorsComplete.self)
        case .textsPresent: .pack(TextsPresent.self)
        case .thresholdsRise: .pack(ThresholdsRise.self)
        case .variationsPlaced: .pack(VariationsPlaced.self)
        }
    }
}
