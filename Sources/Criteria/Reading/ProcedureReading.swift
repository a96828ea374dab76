import XML

/// Reads `procedure.xml`.
enum ProcedureReading {
    static func form(_ element: Element) throws(UnreadableElement) -> ProcedureForm {
        ProcedureForm(
            acts: try element.read("act", as: act),
            registration: try element.read("registration", as: registration).first,
            team: try element.read("team", as: team).first,
            appraisal: try element.read("appraisal", as: appraisal).first,
            papers: try element.read("step-paper", as: paper), source: element.source)
    }

    private static func appraisal(_ element: Element) throws(UnreadableElement) -> AppraisalForm {
        AppraisalForm(
            opinion: try element.string("opinion"), minutes: try element.string("minutes"),
            notice: try element.string("notice"),
            remark: element.child("remark")?.text ?? "",
            citation: element.citation(), isAssumed: element.flag("assumed"), source: element.source)
    }

    private static func words(_ element: Element) throws(UnreadableElement) -> TeamWords {
        TeamWords(
            name: try element.string("name"), short: try element.string("short"),
            leader: try element.string("leader"), secretary: try element.string("secretary"),
            member: try element.string("member"), work: try element.string("work"))
    }

    private static func registration(_ element: Element) throws(UnreadableElement) -> RegistrationForm {
        RegistrationForm(
            sender: try element.choice("by", of: RegistrationForm.Sender.self), title: try element.string("title"),
            wishes: try element.read("wish") { (wish) throws(UnreadableElement) in
                RegistrationForm.Wish(id: try wish.string("id"), title: try wish.string("title"))
            },
            items: try element.read("item") { (item) throws(UnreadableElement) in
                RegistrationForm.Item(
                    id: try item.string("id"), title: try item.string("title"),
                    copies: try item.optionalInteger("copies") ?? 1)
            }, citation: element.citation(), isAssumed: element.flag("assumed"), source: element.source)
    }

    private static func act(_ element: Element) throws(UnreadableElement) -> ActForm {
        ActForm(
            name: try element.choice("name", of: ActName.self), title: try element.string("title"),
            limit: try limit(element), citation: element.citation(), isAssumed: element.flag("assumed"),
            source: element.source)
    }

    private static func team(_ element: Element) throws(UnreadableElement) -> TeamForm {
        var found: [Qualification] = []
        for child in element.children {
            guard let kind = QualificationKind.allCases.first(where: { child.isNamed($0.rawValue) }) else { continue }
            found.append(
                Qualification(
                    kind: kind, years: try child.optionalInteger("years"), citation: child.citation(),
                    isAssumed: child.flag("assumed"), isWaivable: child.flag("waivable"), source: child.source))
        }
        return TeamForm(qualifications: found, words: try element.read("words", as: words).first)
    }

    private static func paper(_ element: Element) throws(UnreadableElement) -> StepPaperForm {
        StepPaperForm(
            id: try element.string("id"), title: try element.string("title"),
            isPerMember: element.flag("per-member"),
            audience: try element.choice("audience", of: StepPaperAudience.self),
            showsLevels: element.flag("levels"), parts: try element.read("part", as: part),
            citation: element.citation(), isAssumed: element.flag("assumed"), source: element.source)
    }

    private static func part(_ element: Element) throws(UnreadableElement) -> StepPaperForm.Part {
        StepPaperForm.Part(id: try element.string("id"), title: try element.string("title"), hint: element["hint"])
    }

    private static func limit(_ element: Element) throws(UnreadableElement) -> ActLimit? {
        try element.optionalInteger("days").map { ActLimit(days: $0, isInWorkingDays: element.flag("working")) }
    }
}
