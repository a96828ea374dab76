import Accreditation
import Criteria
import Testing

@Suite struct ThresholdReaderTests {
    private let year = FigureSamples.year

    private func primary() throws -> RulePack { try #require(ComparedPacks.real.first { $0.id == "17-2018-primary" }) }

    private func reading(
        _ typed: [String: String], of measure: String, _ pack: RulePack, on day: Day? = Day(iso: "2025-05-31")
    ) throws -> ThresholdReading {
        let figures = try FigureSamples.figures(typed, FigureSamples.form(pack.id))
        let found = pack.rated.flatMap(\.levels).flatMap(\.indicators).flatMap(\.measures).first { $0.id == measure }
        let reader = try ThresholdReader(pack, figures: figures, kinds: ["primary"], on: #require(day))
        let measure = try #require(found)
        return try #require(reader.reading(of: measure))
    }

    @Test func metAgainstUnmetFiguresAsksForAReason() throws {
        let typed = ["supplement/teachers-trained-share": "99,5"]
        let found = try reading(typed, of: "doi-voi-giao-vien.1b.m1", primary())
        #expect(found.standing == .unmet)
        #expect(found.asksForReason(.met))
        #expect(!found.asksForReason(.unmet))
        #expect(!found.asksForReason(nil))
    }

    @Test func derivedThresholdsOnlyWarn() throws {
        let found = try reading(["staff-now/youth-leader/total": "0"], of: "doi-voi-giao-vien.1a.m1", primary())
        #expect(found.standing == .unmet && found.onlyWarns)
        #expect(found.contradicts(.met))
        #expect(!found.asksForReason(.met))
    }

    @Test func whileThePackOnlyWarnsNoReasonIsAsked() throws {
        var pack = try primary()
        let strict = try reading(["supplement/teachers-trained-share": "99,5"], of: "doi-voi-giao-vien.1b.m1", pack)
        let current = try #require(ComparedPacks.real.first { $0.figuresWarnOnly != nil })
        pack.figuresWarnOnly = current.figuresWarnOnly
        let day = try #require(current.figuresWarnOnly?.from)
        let mild = try reading(
            ["supplement/teachers-trained-share": "99,5"], of: "doi-voi-giao-vien.1b.m1", pack, on: day)
        #expect(strict.asksForReason(.met) && !strict.onlyWarns)
        #expect(mild.contradicts(.met) && !mild.asksForReason(.met) && mild.onlyWarns)
    }

    @Test func yearsAreCountedAndNamed() throws {
        let typed = [
            "2020-2021:supplement/party-did-well": "1", "2022-2023:supplement/party-did-well": "0",
            "2024-2025:supplement/party-did-well": "1",
        ]
        let found = try reading(typed, of: "to-chuc-dang-cong.3a.m1", primary())
        #expect(found.standing == .met)
        #expect(found.countedYears == 2)
        #expect(found.numbers.map(\.holds) == [true, nil, false, nil, true])
        #expect(found.numbers.map(\.place.year) == (0..<5).map { SchoolYear(start: year.start - 4 + $0) })
    }

    @Test func unknownConditionsAreNamed() throws {
        let typed = ["supplement/teachers-above-standard-share": "60"]
        let found = try reading(typed, of: "doi-voi-giao-vien.2a.m1", primary())
        #expect(found.standing == .uncertain)
        #expect(found.openConditions.map(\.id) == ["ordinary-area"])
    }
}
