import Accreditation
import Criteria

extension SampleStory {
    /// Every sheet by its writer: findings, texts, improvement plan.
    func writeSheets(_ stage: StoryStage) async throws {
        for sheet in stage.story.criteria { try await write(sheet, stage) }
        if let clauses = stage.story.level4 { try await write(clauses, stage) }
    }

    private func write(_ sheet: StorySheet, _ stage: StoryStage) async throws {
        let writer = try stage.cast.person(sheet.writer)
        for level in sheet.levels {
            for finding in level.findings { try await save(finding, stage, writer) }
            let field = NarrativeField(.present, level: level.level)
            try await save(level.description, as: field, of: sheet.code, stage, writer)
        }
        try await save(sheet.strengths, as: NarrativeField(.strengths), of: sheet.code, stage, writer)
        try await save(sheet.weaknesses, as: NarrativeField(.weaknesses), of: sheet.code, stage, writer)
        try await save(sheet.plan, at: ImprovementStore.Place(stage.dossier, criterion: sheet.code), writer)
    }

    private func write(_ clauses: StoryClauses, _ stage: StoryStage) async throws {
        let writer = try stage.cast.person(clauses.writer)
        for clause in clauses.clauses {
            guard let path = IndicatorPath(clause.path) else { throw StoryMistake("\(clause.path) is no path.") }
            try await save(clause.finding, stage, writer)
            let texts: [(NarrativeField.Part, String)] = [
                (.present, clause.description), (.strengths, clause.strengths), (.weaknesses, clause.weaknesses),
            ]
            for (part, text) in texts {
                let field = NarrativeField(part, level: path.level, clause: path.indicator)
                try await save(text, as: field, of: path.criterion, stage, writer)
            }
            let place = ImprovementStore.Place(stage.dossier, criterion: path.criterion, clause: path.indicator)
            try await save(clause.plan, at: place, writer)
        }
    }

    private func save(_ told: StoryFinding, _ stage: StoryStage, _ writer: PersonID) async throws {
        guard let path = IndicatorPath(told.path) else { throw StoryMistake("\(told.path) is no path.") }
        guard let finding = told.finding, finding.isBegun else { return }
        try await stage.findings.save(finding, at: path, in: stage.dossier.id, seen: 0, as: writer)
        try stage.expect(finding.finding?.rawValue ?? "unrated", told.verdict, "the finding on \(told.path)")
    }

    private func save(
        _ text: String, as field: NarrativeField, of criterion: String, _ stage: StoryStage, _ writer: PersonID
    ) async throws {
        if text.isEmpty { return }
        try await NarrativeStore(database).save(text, as: field, of: criterion, in: stage.dossier, seen: 0, by: writer)
    }

    private func save(
        _ plan: [StoryMeasure], at place: ImprovementStore.Place, _ writer: PersonID
    ) async throws {
        for entry in plan {
            try await ImprovementStore(database).save(
                entry.row, id: ImprovementID(), at: place, seen: 0, as: writer)
        }
    }

    /// The chair approves what the story says was approved, as it stands.
    func approveSheets(_ stage: StoryStage) async throws {
        let chair = try chair(of: stage)
        let dossier = try await dossier(stage.dossier.id, as: chair)
        let content = try await DossierStore(database).content(of: dossier, as: chair)
        var approved = stage.story.criteria.filter { $0.approvedBy != nil }.map(\.code)
        if stage.story.level4?.approvedBy != nil { approved += stage.used.pack.schoolWide.map(\.code) }
        for code in approved {
            guard let seen = content.sheetHash(code) else { throw StoryMistake("\(stage.name): no sheet \(code).") }
            try await ApprovalStore(database).approve(code, of: dossier, seen: seen, as: chair)
        }
    }
}

extension IndicatorFinding {
    /// Whether anything at all is said.
    fileprivate var isBegun: Bool {
        switch self {
        case .whole: true
        case .requirements(let answers): answers.contains { $0 != nil }
        }
    }
}
