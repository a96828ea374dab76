import XML

/// What the files beside `circular.xml` hold, ready to be put together with it.
struct PackTree {
    var standards: [Standard]
    var groups: [Criterion]
    var statistics: StatisticsForm
    var papers: [PaperForm] = []
    var procedure: ProcedureForm?

    func pack(_ root: Element, of source: PackSource) throws(UnreadableElement) -> RulePack {
        let circular = try root.needed("circular")
        return RulePack(
            id: try identifier(root, of: source), hash: source.hash, circular: try CircularReading.circular(circular),
            schoolType: try root.string("school-type"), appliesTo: circular.texts("applies-to"), standards: standards,
            schoolWide: groups,
            levelRules: try root.needed("level-rules").read("level-rule", as: RulesReading.levelRule),
            schoolingLevels: try root.read("schooling-levels", as: CircularReading.schoolingLevels).first,
            accreditationGrade: try root.read("accreditation-grade", as: RecognitionReading.grade).first,
            nationalStandard: try root.read("national-standard", as: RecognitionReading.nationalStandard).first,
            council: try RulesReading.council(try root.needed("council")),
            evidenceCode: try RulesReading.evidenceCode(try root.needed("evidence-code")),
            calendar: try calendar(root),
            conditions: try inside("conditions", of: root, "condition", as: MeasureReading.condition),
            statistics: statistics, notices: try inside("notices", of: root, "notice", as: CircularReading.notice),
            notes: root.child("notes")?.texts("note") ?? [],
            terms: try inside("terms", of: root, "term", as: CircularReading.term),
            variations: try inside("variations", of: root, "variation", as: CircularReading.variation),
            figuresWarnOnly: try root.child("figures-warn-only").map(MeasureReading.period),
            report: try root.read("report", as: ReportReading.report).first,
            improvementPlan: try root.read("improvement-plan", as: ReportReading.plan).first, papers: papers,
            procedure: procedure, rating: try root.read("rating", as: RulesReading.rating).first)
    }

    /// The pack's identifier, which has to be the folder's name.
    private func identifier(_ root: Element, of source: PackSource) throws(UnreadableElement) -> String {
        let id = try root.string("id")
        if id == source.id { return id }
        throw UnreadableElement(
            diagnostic: Diagnostic(
                check: "pack-id", "The pack's id is \(id), its folder is named \(source.id); make them the same.",
                at: root.source))
    }

    private func calendar(_ root: Element) throws(UnreadableElement) -> [CalendarEntry] {
        var entries: [CalendarEntry] = []
        for child in root.child("calendar")?.children ?? [] { entries.append(try RulesReading.calendarEntry(child)) }
        return entries
    }

    private func inside<Value>(
        _ group: String, of root: Element, _ name: String, as value: (Element) throws(UnreadableElement) -> Value
    ) throws(UnreadableElement) -> [Value] {
        guard let element = root.child(group) else { return [] }
        return try element.read(name, as: value)
    }
}
