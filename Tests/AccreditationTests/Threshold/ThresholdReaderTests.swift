import Accreditation
import Criteria
import Testing

@Suite struct ThresholdReaderTests {
    private let year = FigureSamples.year

    private func primary() throws -> RulePack { try #require(ComparedPacks.real.first { $0.id == "17-2018-primary" }) }

    private func reading(_ typed: [String: String], of measure: String, _ pack: RulePack) throws -> ThresholdReading {
        let figures = try FigureSamples.figures(typed, FigureSamples.form(pack.id))
        let found = pack.rated.flatMap(\.levels).flatMap(\.indicators).flatMap(\.measures).first { $0.id == measure }
        let day = try #require(Day("2025-05-31"))
        let reader = ThresholdReader(pack, figures: figures, kinds: ["primary"], on: day)
        return try #require(reader.reading(of: try #require(found)))
    }

    @Test func metAgainstUnmetFiguresAsksForAReason() throws {
        let typed = ["supplement/teachers-trained-share": "99,5"]
        let found = try reading(typed, of: "doi-voi-giao-vien.1b.m1", primary())
        #expect(found.standing == .unmet)
        #expect(found.asksForReason(.met))
        #expect(!found.asksForReason(.unmet))
        #expect(!found.asksForReason(nil))
    }

    @Test func whileFiguresOnlyWarnNoReasonIsAsked() throws {
        var pack = try primary()
        let typed = ["supplement/teachers-trained-share": "99,5"]
        let strict = try reading(typed, of: "doi-voi-giao-vien.1b.m1", pack)
        pack.figuresWarnOnly = WarningPeriod(
            from: try #require(Day("2025-05-31")), to: try #require(Day("2025-05-31")),
            citation: try #require(pack.criteria.first).levels[0].indicators[0].citation)
        let mild = try reading(typed, of: "doi-voi-giao-vien.1b.m1", pack)
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
