import Criteria

/// One content on its way to another pack.
struct CarryingRun {
    let carrying: AnswerCarrying
    let old: DossierContent
    private(set) var finished: CarriedContent

    /// An answer and the place that it comes from.
    struct Origin<Answer> {
        var place: AnswerPlace
        var node: String
        var answer: Answer
    }

    init(_ carrying: AnswerCarrying, _ content: DossierContent) {
        self.carrying = carrying
        old = content
        var new = content
        new.pack = carrying.new.id
        new.packHash = carrying.new.hash
        new.sheets = [:]
        finished = CarriedContent(content: new, answers: [], setAside: [])
        keepSheets()
    }

    /// A sheet that was begun is there under the new pack too, even if nothing stands on it.
    private mutating func keepSheets() {
        for code in old.sheets.keys {
            let place = AnswerPlace(sheet: code, kind: .improvements, detail: "")
            for target in carrying.targets(of: place).places { finished.content.sheets[target.sheet] = .init() }
        }
    }

    /// All ratings of the old content.
    var findings: [Origin<DossierContent.Rating>] {
        origins { sheet in sheet.findings.map { (.finding, $0.key, $0.value) } }
    }

    mutating func carryTexts() {
        let texts: [Origin<String>] = origins { sheet in sheet.texts.map { (.text, $0.key, $0.value) } }
        for (target, sources) in gather(texts, setAside: { $0.text = $1 }) {
            let bodies = sources.map(\.answer).filter { !$0.isEmpty }
            edit(target.sheet) { $0.texts[target.detail] = bodies.joined(separator: "\n\n") }
            note(sources, at: target, setAside: { $0.text = $1 })
        }
    }

    mutating func carryImprovements() {
        let plans: [Origin<[PlacedEntry]>] = origins { sheet in
            let placed = sheet.improvements.enumerated().map { PlacedEntry(index: $0, entry: $1) }
            return Dictionary(grouping: placed, by: \.entry.clause).map { (.improvements, $0.key, $0.value) }
        }
        var sheets: [String: [PlacedEntry]] = [:]
        for (target, sources) in gather(plans, setAside: { $0.improvements = $1.map(\.entry) }) {
            sheets[target.sheet, default: []] += sources.flatMap(\.answer).map { placed in
                var placed = placed
                placed.entry.clause = target.detail
                return placed
            }
            note(sources, at: target, setAside: { $0.improvements = $1.map(\.entry) })
        }
        for (sheet, entries) in sheets {
            let inOrder = entries.enumerated().sorted { ($0.1.index, $0.0) < ($1.1.index, $1.0) }
            edit(sheet) { $0.improvements = inOrder.map(\.element.entry) }
        }
    }

    /// An entry of an improvement plan and its place among those of the sheet, which stay in their order.
    struct PlacedEntry {
        var index: Int
        var entry: DossierContent.Improvement
    }

    /// Indicators that no old one leads to need an answer on every part of the school that is rated.
    mutating func addNewIndicators() {
        let known = Set(carrying.before.indicators.keys.flatMap { carrying.lineage.successors(of: $0) })
        let prefixes = old.parts.isEmpty ? [""] : old.parts.map { "\($0):" }
        for (id, found) in carrying.after.indicators where !known.contains(id) {
            for prefix in prefixes {
                let place = AnswerPlace(
                    sheet: prefix + found.criterion.code, kind: .finding, detail: found.detail)
                finished.answers.append(CarriedAnswer(origins: [], place: place, standing: .toAnswer))
            }
        }
        finished.answers.sort { $0.place < $1.place }
        finished.setAside.sort { ($0.place, $0.node) < ($1.place, $1.node) }
    }

    // MARK: Steps that all kinds of answers share

    /// Every answer of one kind with the node that it is about, in order.
    private func origins<Answer>(
        _ answers: (DossierContent.Sheet) -> [(AnswerPlace.Kind, String, Answer)]
    ) -> [Origin<Answer>] {
        old.sheets.flatMap { code, sheet in
            answers(sheet).map { kind, detail, answer in
                let place = AnswerPlace(sheet: code, kind: kind, detail: detail)
                return Origin(place: place, node: carrying.before.node(of: place) ?? "", answer: answer)
            }
        }.sorted { $0.place < $1.place }
    }

    /// The answers by the place that they go to; those without one are set aside.
    mutating func gather<Answer>(
        _ origins: [Origin<Answer>], setAside: (inout SetAsideAnswer, Answer) -> Void
    ) -> [(key: AnswerPlace, value: [Origin<Answer>])] {
        var gathered: [AnswerPlace: [Origin<Answer>]] = [:]
        for origin in origins {
            let places = carrying.targets(of: origin.place).places
            if places.isEmpty { add(origin, .withdrawn, setAside) }
            for place in places { gathered[place, default: []].append(origin) }
        }
        return gathered.sorted { $0.key < $1.key }
    }

    /// Notes how an answer stands at its new place; merged ones are set aside as they were.
    private mutating func note<Answer>(
        _ sources: [Origin<Answer>], at place: AnswerPlace, setAside: (inout SetAsideAnswer, Answer) -> Void
    ) {
        let isMerged = sources.count > 1
        if isMerged { for source in sources { add(source, .merged, setAside) } }
        let isKept = !isMerged && sources.allSatisfy { carrying.isSame($0.node) }
        add(CarriedAnswer(origins: sources.map(\.place), place: place, standing: isKept ? .kept : .toConfirm))
    }

    mutating func add(_ answer: CarriedAnswer) { finished.answers.append(answer) }

    mutating func edit(_ sheet: String, _ body: (inout DossierContent.Sheet) -> Void) {
        body(&finished.content.sheets[sheet, default: .init()])
    }

    /// Sets an answer aside, whole.
    mutating func add<Answer>(
        _ origin: Origin<Answer>, _ reason: SetAsideAnswer.Reason, _ fill: (inout SetAsideAnswer, Answer) -> Void
    ) {
        var answer = SetAsideAnswer(
            place: origin.place, pack: old.pack, packHash: old.packHash, node: origin.node,
            wording: carrying.before.wording(of: origin.node), reason: reason)
        fill(&answer, origin.answer)
        finished.setAside.append(answer)
    }
}
