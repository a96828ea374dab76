import Testing

@testable import Criteria

/// Criterion 2.1 of the base pack asks for 80 and 70 per cent at level 1, 90 and 80 at level 2, by area.
@Suite struct MeasureChecksTests {
    /// The base pack with the first measure of level 2 of criterion 2.1 changed.
    private func pack(_ change: (inout Measure) -> Void) throws -> RulePack {
        var pack = try #require(try SamplePacks.base())
        change(&pack.standards[1].criteria[0].levels[1].indicators[0].measures[0])
        return pack
    }

    @Test func contradictingThresholdsOfOtherConditionsAreLeftAlone() throws {
        let pack = try pack {
            $0.conditions = ["boarding"]
            $0.comparison = .atMost
            $0.value = .number("10")
        }
        #expect(MeasuresAgree.problems(in: pack).isEmpty)
    }

    @Test func aThresholdForAllSchoolsContradictsThoseOfSome() throws {
        let pack = try pack {
            $0.conditions = []
            $0.comparison = .atMost
            $0.value = .number("75")
        }
        #expect(MeasuresAgree.problems(in: pack).count == 2)
    }

    @Test func anotherUnitOrOtherYearsAreAnotherFigure() throws {
        for change in [{ $0.unit = "học sinh" }, { $0.years = nil }] as [(inout Measure) -> Void] {
            let pack = try pack {
                $0.comparison = .atMost
                $0.value = .number("10")
                change(&$0)
            }
            #expect(MeasuresAgree.problems(in: pack).isEmpty)
        }
    }

    @Test(arguments: [
        ("190", Criteria.Comparison.atLeast), ("101", .equal), ("100", .moreThan), ("100", .atMost), ("0", .lessThan),
        ("-5", .atLeast), ("1,5", .atLeast), ("", .atLeast),
    ])
    func findsThresholdsWithoutSense(value: String, comparison: Criteria.Comparison) throws {
        let pack = try pack {
            $0.value = .number(value)
            $0.comparison = comparison
        }
        #expect(MeasuresSane.problems(in: pack).count == 1)
    }

    @Test(arguments: [
        ("100", Criteria.Comparison.atLeast), ("100", .equal), ("0", .atMost), ("0", .equal), ("0.5", .moreThan),
    ])
    func acceptsThresholdsAtTheEdge(value: String, comparison: Criteria.Comparison) throws {
        let pack = try pack {
            $0.value = .number(value)
            $0.comparison = comparison
        }
        #expect(MeasuresSane.problems(in: pack).isEmpty)
    }

    @Test func findsMissingUnitsOddYearsAndBrokenScales() throws {
        #expect(try MeasuresSane.problems(in: pack { $0.unit = " " }).count == 1)
        #expect(try MeasuresSane.problems(in: pack { $0.years = 11 }).count == 1)
        #expect(try MeasuresSane.problems(in: pack { $0.value = .rank("b", scale: ["a"]) }).count == 1)
        #expect(try MeasuresSane.problems(in: pack { $0.value = .rank("b", scale: ["a", "c"]) }).count == 1)
        #expect(try MeasuresSane.problems(in: pack { $0.value = .rank("a", scale: ["a", "a", "b"]) }).count == 1)
        #expect(try MeasuresSane.problems(in: pack { $0.value = .rank("a", scale: ["a", "b"]) }).isEmpty)
    }

    @Test func aWeakerThresholdIsOnlyAWarning() throws {
        let found = try ThresholdsRise.problems(in: pack { $0.value = .number("75") })
        #expect(found.map(\.severity) == [.warning])
        #expect(try ThresholdsRise.problems(in: pack { $0.value = .number("80") }).isEmpty)
    }

    @Test(arguments: [(nil, "2"), (5, "6"), (2, "3")] as [(Int?, String)])
    func findsCountsOfYearsThatCannotBe(years: Int?, value: String) throws {
        let pack = try pack { ($0.countsYears, $0.years, $0.value, $0.unit) = (true, years, .number(value), "năm") }
        #expect(MeasuresSane.problems(in: pack).count == 1)
    }

    @Test func acceptsACountOfAllYears() throws {
        let pack = try pack { ($0.countsYears, $0.years, $0.value, $0.unit) = (true, 5, .number("5"), "năm") }
        #expect(MeasuresSane.problems(in: pack).isEmpty)
    }

    @Test func conditionsNameKindsOfThePack() throws {
        var pack = try #require(try SamplePacks.base())
        pack.conditions[0].kinds = pack.appliesTo
        #expect(SchoolKindsKnown.problems(in: pack).isEmpty)
        pack.conditions[0].kinds = ["lower-secundary"]
        let found = SchoolKindsKnown.problems(in: pack)
        #expect(found.count == 1 && found[0].location.line == pack.conditions[0].source.line)
    }
}
