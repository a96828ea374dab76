import Accreditation
import Criteria
import Documents
import Foundation
import TestSupport
import Testing
import Workbook

@Suite struct FigureWorkbookTests {
    @Test(arguments: FigureWorkbookSamples.all.indices)
    func everyFormComesBackAsItWas(index: Int) throws {
        let workbook = FigureWorkbookSamples.all[index]
        let stored = FigureWorkbookSamples.stored(workbook)
        let bytes = try FigureWorkbookSamples.bytes(workbook, stored)
        #expect(try FigureWorkbookSamples.bytes(workbook, stored) == bytes)
        let reading = try workbook.read(bytes)
        #expect(reading.problems.isEmpty)
        #expect(reading.values == stored)
        #expect(reading.base == stored)
        let comparison = FigureComparison(reading, stored: stored, form: workbook.form)
        #expect(comparison.changes.isEmpty && comparison.conflicts.isEmpty)
    }

    @Test func bothSidesAreCompared() throws {
        let workbook = FigureWorkbookSamples.primary
        let places = Array(
            FigureWorkbookSamples.stored(workbook).keys.filter { $0.key.table == "classes" }.sorted().prefix(4))
        let base = Dictionary(uniqueKeysWithValues: places.map { ($0, "5") })
        var reading = try workbook.read(try FigureWorkbookSamples.bytes(workbook, base))
        let filled = try workbook.read(try FigureWorkbookSamples.bytes(workbook, [places[0]: "6", places[1]: "7"]))
        reading.values.merge(filled.values) { $1 }
        // The file has 6, 7, nothing and nothing; the system 5, 8, 5 and nothing.
        let now = [places[0]: "5", places[1]: "8", places[2]: "5"]
        let comparison = FigureComparison(reading, stored: now, form: workbook.form)
        let changes = Dictionary(uniqueKeysWithValues: comparison.changes.map { ($0.place, $0.new) })
        #expect(changes == [places[0]: "6", places[2]: ""])
        #expect(comparison.conflicts == [.init(place: places[1], old: "8", new: "7")])
        let taken = [places[0]: "6", places[1]: "7"]
        let again = FigureComparison(reading, stored: taken, form: workbook.form)
        #expect(again.changes.isEmpty && again.conflicts.isEmpty)
    }

    @Test func otherSchoolsAndYearsAndFormsAreRefused() throws {
        let workbook = FigureWorkbookSamples.primary
        func refusal(_ other: FigureWorkbook) throws -> FigureWorkbookRefusal.Reason? {
            let bytes = try FigureWorkbookSamples.bytes(other)
            do throws(FigureWorkbookRefusal) {
                _ = try workbook.read(bytes)
                return nil
            } catch {
                return error.reason
            }
        }
        func other(_ form: FigureForm, school: UnitID = workbook.school, hash: String = workbook.packHash)
            -> FigureWorkbook
        {
            FigureWorkbook(form, school: school, schoolName: "Trường khác", pack: workbook.pack, packHash: hash)
        }
        let pack = try #require(TestWorld.standards.packs.first { $0.id == workbook.pack })
        let next = FigureForm(pack.statistics, kind: pack.appliesTo[0], year: SchoolYear(start: 2025))
        #expect(try refusal(other(workbook.form, school: UnitID())) == .otherSchool)
        #expect(try refusal(other(next)) == .otherYear)
        #expect(try refusal(other(workbook.form, hash: "0")) == .outdated)
        #expect(try refusal(FigureWorkbookSamples.all[FigureWorkbookSamples.all.count - 1]) == .outdated)
        let plain = WrittenWorkbook(title: "", sheets: [WrittenSheet(name: "Bảng 1", rows: [])])
        let bytes = try plain.xlsx()
        #expect(throws: FigureWorkbookRefusal.self) { try workbook.read(bytes) }
        #expect(throws: FigureWorkbookRefusal.self) { try workbook.read(Array("a;b\n1;2\n".utf8)) }
    }
}
