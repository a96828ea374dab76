import Accreditation
import Criteria
import Foundation
import Testing

@Suite struct SchoolFiguresTests {
    private let grades = [
        "classes/grade-1": "4", "classes/grade-2": "4", "classes/grade-3": "4", "classes/grade-4": "3",
        "classes/grade-5": "3",
    ]

    @Test func sumsAndQuotientsFollowWhatIsTyped() throws {
        let form = try FigureSamples.form()
        let figures = try FigureSamples.figures(
            grades.merging(["staff-years/teachers": "27", "pupils/total": "540"]) { one, _ in one }, form)
        let year = FigureSamples.year
        #expect(figures.value(FigureKey("classes", "total"), year)?.display == "18")
        #expect(figures.value(FigureKey("staff-years", "teachers-per-class"), year)?.display == "1,5")
        #expect(figures.value(FigureKey("staff-years", "teachers-per-pupil"), year)?.display == "0,05")
        #expect(figures.value(FigureKey("pupils", "pupils-per-class"), year)?.display == "30")
        #expect(figures.value(FigureKey("classes", "total"), year.previous) == nil)
    }

    @Test func aSumWithMissingPartsSaysSo() throws {
        let form = try FigureSamples.form()
        let figures = try FigureSamples.figures(grades.filter { $0.key != "classes/grade-3" }, form)
        let missing = try FigureSamples.place("classes/grade-3")
        #expect(
            figures.result(try FigureSamples.place("classes/total"))
                == .incomplete(lacks: [missing], partial: .number(14)))
        let quotient = figures.result(try FigureSamples.place("staff-years/teachers-per-class"))
        let teachers = try FigureSamples.place("staff-years/teachers")
        #expect(quotient == .incomplete(lacks: [teachers, missing], partial: nil))
    }

    @Test func nothingDividesByNothing() throws {
        let form = try FigureSamples.form()
        let none = grades.mapValues { _ in "0" }
        let figures = try FigureSamples.figures(none.merging(["staff-years/teachers": "2"]) { one, _ in one }, form)
        #expect(figures.result(try FigureSamples.place("staff-years/teachers-per-class")) == .undefined)
    }

    @Test func columnsAreSummedInTablesOfOneMoment() throws {
        let form = try FigureSamples.form()
        var typed: [String: String] = [:]
        for (row, count) in [
            ("principal", "1"), ("vice-principals", "1"), ("team-leader", "1"), ("teachers", "27"), ("employees", "4"),
        ] { typed["staff-now/\(row)/total"] = count }
        let table = try #require(form.tables.first { $0.id == "staff-now" })
        let rows = table.rows.filter { $0.formula == .typed }.map(\.id)
        for row in rows where typed["staff-now/\(row)/total"] == nil { typed["staff-now/\(row)/total"] = "0" }
        let figures = try FigureSamples.figures(typed, form)
        let sum = try #require(figures.result(try FigureSamples.place("staff-now/total/total")).value?.number)
        #expect(sum >= 29)
        #expect(figures.result(try FigureSamples.place("staff-now/total/female")).value == nil)
    }

    @Test func missingCellsAreThoseThatSomebodyTypes() throws {
        let form = try FigureSamples.form()
        let empty = SchoolFigures(form, typed: [:])
        #expect(empty.missing == form.needed && !form.needed.isEmpty)
        #expect(!form.needed.contains(try FigureSamples.place("classes/total")))
        #expect(!form.needed.contains(try FigureSamples.place("information/name/value")))
        #expect(try FigureSamples.figures(grades, form).missing.count == form.needed.count - 5)
    }

    @Test(arguments: [
        ("primary", [], ["grade-1", "grade-5"]), ("lower-secondary", [], ["grade-6", "grade-9"]),
        ("upper-secondary", [], ["grade-10", "grade-12"]),
        ("multi-level", ["lower-secondary", "upper-secondary"], ["grade-6", "grade-12"]),
        ("multi-level", [], ["grade-1", "grade-12"]),
    ])
    func aSchoolHasTheRowsOfItsLevels(_ kind: String, _ levels: [String], _ ends: [String]) throws {
        let form = try FigureSamples.form("57-2026-general", kind: kind, levels: levels)
        let rows = try #require(form.tables.first { $0.id == "classes" }).rows.map(\.id)
        #expect([rows.first, rows.dropLast().last] == [ends[0], ends[1]])
        #expect(form.years.map(\.start) == [2022, 2023, 2024])
    }

    @Test func everyCellOfEveryPackIsWorkedOut() {
        for pack in ComparedPacks.real {
            for kind in pack.appliesTo {
                let form = FigureForm(pack.statistics, kind: kind, year: FigureSamples.year)
                let figures = SchoolFigures(form, typed: [:])
                #expect(Set(figures.results.keys) == Set(form.cells.keys), "\(pack.id)")
                #expect(figures.problems().isEmpty)
            }
        }
    }
}
