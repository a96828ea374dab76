/// Everything that papers can show of a dossier; the raw value is the name in `papers.xml`.
public enum PaperBlockName: String, Sendable, Hashable, CaseIterable {
    // Head and foot
    /// Issuing body, number, quốc hiệu, place and day.
    case letterhead
    /// The type of the paper and what it is about.
    case title
    /// The cover of a report.
    case cover
    /// The cover again, without a frame, with the names of the council's head and the place.
    case innerCover = "inner-cover"
    /// What the paper rests on: the details' legal bases, or the lines of the part.
    case legalBases = "legal-bases"
    /// To whom it goes and who signs.
    case signatures
    /// The table of contents.
    case contents
    /// Abbreviations found in the texts, with their meaning.
    case abbreviations

    // Council
    /// The council's members with post and duty.
    case councilList = "council-list"
    /// The council's members with post and seat.
    case memberRoles = "member-roles"
    /// The council's members with a place for each signature.
    case councilSignatures = "council-signatures"
    /// The secretary group.
    case secretaryList = "secretary-list"
    /// The working groups.
    case groupList = "group-list"
    /// Members, groups and the criteria and duties of each.
    case assignmentList = "assignment-list"
    /// Who looks after which criterion.
    case criterionAssignment = "criterion-assignment"

    // Criteria
    /// Requirements of each criterion with questions and evidence to collect.
    case breakdownTable = "breakdown-table"
    /// The sheet of each criterion.
    case criterionSheets = "criterion-sheets"
    /// The sheet of each school-wide group of clauses.
    case clauseSheets = "clause-sheets"
    /// Standards with their criteria, each with description, strengths, weaknesses, plan and result.
    case standardReports = "standard-reports"
    /// School-wide clauses in the same way.
    case clauseReports = "clause-reports"
    /// Standards with a table of levels for each criterion, and a general assessment.
    case criterionTables = "criterion-tables"

    // Results
    /// The level of each criterion, with a column for each level.
    case resultTable = "result-table"
    /// Whether each school-wide clause is met.
    case clauseTable = "clause-table"
    /// How many criteria have each level, and their share.
    case levelCounts = "level-counts"
    /// The results of each criterion, crossed.
    case resultsByCriterion = "results-by-criterion"
    /// The results of each standard, with counts and shares.
    case resultsByStandard = "results-by-standard"
    /// What the school reaches.
    case schoolLevel = "school-level"

    // Evidence, figures, plan
    /// The official list of evidence.
    case evidenceList = "evidence-list"
    /// Every table of the statistics form.
    case statistics
    /// The improvement plan as a document of its own.
    case improvementPlan = "improvement-plan"
}
