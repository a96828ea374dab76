import Accreditation
import Criteria
import Foundation
import Testing

@testable import Documents

/// Every paper of every pack, composed from dossiers in which each text is a word of its own.
@Suite("Papers composed from filled dossiers")
struct FilledPapersTests {
    /// What a form shows of the dossier, as the words that stand in it.
    private func expected(_ source: PaperSource, _ form: PaperForm) -> [String: Int] {
        var expected: [String: Int] = [:]
        let content = source.state.content
        let showsSheets = form.id == "report" || form.id == "sheets"
        if showsSheets {
            for word in content.sheets.values.flatMap({ $0.texts.values.flatMap(words) }) { expected[word] = 1 }
            for row in content.sheets.values.flatMap(\.improvements) {
                for word in [row.measure, row.responsible, row.resources, row.due] { expected[word] = 1 }
            }
        }
        if form.id == "report" {
            for word in (content.standards ?? [:]).values.flatMap({ $0.values.flatMap(words) }) { expected[word] = 1 }
        }
        if form.has(.evidenceList) {
            for piece in content.evidence { expected[words(piece.name)[0]] = 1 }
        }
        if form.id == "improvement-plan", let plan = content.plan {
            let rows = plan.issues.flatMap { [$0.row] + $0.actions.map(\.row) } + Array(plan.reviews.values)
            let texts = rows.flatMap { row in PlanColumn.Name.allCases.map { row[$0] } } + [plan.grounds]
            for word in texts.flatMap(words) { expected[word] = 1 }
        }
        let outline = DossierOutline(source.pack, parts: content.parts)
        for place in form.textPlaces(outline) {
            for word in words(source.state.texts[place.key]) { expected[word] = 1 }
        }
        return expected
    }

    /// The words of a text that stand nowhere else.
    private func words(_ text: String) -> [String] {
        text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
            .filter { $0.hasSuffix("x") && $0.contains(where: \.isNumber) }
    }

    @Test(arguments: FormPacks.ids, [1, 2] as [UInt64])
    func everythingIsThereExactlyOnce(id: String, seed: UInt64) throws {
        let pack = try FormPacks.pack(id)
        #expect(pack.papers.count >= 5)
        for fullness in [100, 60] {
            var filled = FilledSource(pack, fullness: fullness, seed: seed)
            let source = filled.source()
            for form in pack.papers {
                let composed = PaperComposer(form, source).compose()
                let reader = PaperReader(composed.paper)
                let wrong = expected(source, form).filter { reader.count($0.key) != $0.value }
                #expect(
                    wrong.isEmpty, "\(form.id): \(wrong.map { "\($0.key) \(reader.count($0.key))" }.sorted().prefix(5))"
                )
            }
        }
    }

    @Test(arguments: FormPacks.ids)
    func fullDossiersLackNothing(id: String) throws {
        let pack = try FormPacks.pack(id)
        var filled = FilledSource(pack)
        let source = filled.source()
        for form in pack.papers {
            let composed = PaperComposer(form, source).compose()
            #expect(composed.missing == [], "\(form.id)")
            #expect(PaperReader(composed.paper).runs.allSatisfy { !$0.isMissing })
        }
    }

    @Test(arguments: FormPacks.ids)
    func everyCitedCodeIsInTheList(id: String) throws {
        let pack = try FormPacks.pack(id)
        var filled = FilledSource(pack)
        let source = filled.source(perCriterion: 10)
        let reader = PaperReader(PaperComposer(try #require(pack.paper("report")), source).compose().paper)
        let anchors = reader.runs.compactMap(\.anchor)
        #expect(anchors.count == source.state.content.evidence.count && Set(anchors).count == anchors.count)
        let links = reader.runs.compactMap(\.link).filter { $0.hasPrefix("#") }.map { String($0.dropFirst()) }
        #expect(links.count > source.state.content.sheets.count)
        #expect(links.allSatisfy(Set(anchors).contains))
        let linked = Set(source.state.content.sheets.values.flatMap { $0.findings.values.flatMap(\.evidence) })
        #expect(linked.allSatisfy { links.contains("minh-chung-" + $0) })
    }

    @Test(arguments: FormPacks.ids)
    func everyNameAndFigureIsThere(id: String) throws {
        let pack = try FormPacks.pack(id)
        var filled = FilledSource(pack)
        let source = filled.source()
        let state = source.state
        let report = PaperReader(PaperComposer(try #require(pack.paper("report")), source).compose().paper)
        let years = SchoolYear("2026-2027").map { last in
            (0..<pack.statistics.years).map { SchoolYear(start: last.start - $0) }
        }
        for table in pack.statistics.tables {
            for row in table.rows
            where !row.isSupplement && (row.appliesTo.isEmpty || row.appliesTo.contains(state.school.kind)) {
                let shown =
                    (table.isYearly ? years ?? [] : []).compactMap { state.figures[table.id, row.id, year: $0] }
                    + table.columns.compactMap { state.figures[table.id, row.id, column: $0.id] }
                #expect(shown.allSatisfy { (1...2).contains(report.count($0)) }, "\(table.id)/\(row.id)")
            }
        }
        let decision = PaperReader(PaperComposer(try #require(pack.paper("decision")), source).compose().paper)
        for person in state.people {
            #expect((1...3).contains(decision.count(words(person.name)[0])), "\(person.name)")
        }
        for name in [state.school.name, state.school.managingBody, state.school.headName, state.details.number] {
            #expect(decision.count(words(name)[0]) >= 1, "\(name)")
        }
    }

    @Test func aLargeReportIsComposedQuickly() throws {
        let pack = try FormPacks.pack("18-2018-secondary")
        var filled = FilledSource(pack)
        let source = filled.source(perCriterion: 11)
        #expect(source.state.content.evidence.count > 300 && pack.criteria.count == 28)
        let composer = PaperComposer(try #require(pack.paper("report")), source)
        let times = (0..<3).map { _ in ContinuousClock().measure { _ = composer.compose() } }
        #if DEBUG
            let most = Duration.seconds(5)
        #else
            let most = Duration.milliseconds(300)
        #endif
        #expect(try #require(times.min()) < most)
    }

    @Test func groupsAreListedWithoutCodesThatNobodyPrints() throws {
        var filled = FilledSource(try FormPacks.pack("17-2018-primary"))
        let source = filled.source()
        for form in source.pack.papers {
            #expect(!PaperReader(PaperComposer(form, source).compose().paper).text.contains("level-4"), "\(form.id)")
        }
    }
}
