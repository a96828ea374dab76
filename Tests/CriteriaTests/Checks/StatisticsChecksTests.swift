import Testing

@testable import Criteria

/// The base pack's form has the yearly tables "classes" and "results" and the table "staff" with columns.
@Suite struct StatisticsChecksTests {
    private func pack(_ formulas: [(table: Int, row: Int, formula: StatisticsFormula)]) throws -> RulePack {
        var pack = try #require(try SamplePacks.base())
        for (table, row, formula) in formulas { pack.statistics.tables[table].rows[row].formula = formula }
        return pack
    }

    @Test func findsCyclesThroughOtherTables() throws {
        let pack = try pack([(0, 0, .sum(["results/pupils"])), (1, 0, .sum(["classes/total"]))])
        #expect(FormulasAcyclic.problems(in: pack).count == 3)
        #expect(FormulasRefer.problems(in: pack).isEmpty)
    }

    @Test func findsARowComputedFromItself() throws {
        #expect(try FormulasAcyclic.problems(in: pack([(0, 0, .sum(["grade-1"]))])).count == 1)
    }

    @Test(arguments: [
        StatisticsFormula.sum(["none"]), .sum(["results/none"]), .sum(["none/pupils"]), .sum(["results/remark"]),
        .sum(["a/b/c"]), .ratio("grade-6", over: "grade-6", factor: 0), .sum(["staff/teachers"]),
    ])
    func findsReferencesThatLeadNowhere(formula: StatisticsFormula) throws {
        #expect(try FormulasRefer.problems(in: pack([(0, 0, formula)])).count == 1)
    }

    @Test func aPercentageIsNotFedByWordsButARankMayBe() throws {
        var pack = try pack([])
        pack.standards[1].criteria[0].levels[0].indicators[0].measures[0].figure = "results/remark"
        #expect(FiguresExist.problems(in: pack).count == 1)
        pack = try self.pack([])
        pack.standards[0].criteria[1].levels[0].indicators[0].measures[0].figure = "results/remark"
        #expect(FiguresExist.problems(in: pack).isEmpty)
    }
}
