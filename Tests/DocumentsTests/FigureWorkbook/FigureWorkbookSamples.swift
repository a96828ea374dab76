import Accreditation
import Criteria
import Documents
import Foundation
import TestSupport
import Workbook

/// The forms of all packs, with figures in every cell.
enum FigureWorkbookSamples {
    static let school = UnitID()
    static let year = SchoolYear(start: 2024)

    static let all: [FigureWorkbook] = TestWorld.standards.packs.flatMap { pack in
        pack.appliesTo.map { kind in
            FigureWorkbook(
                FigureForm(pack.statistics, kind: kind, year: year), school: school, schoolName: "Trường Hà Vân",
                pack: pack.id, packHash: pack.hash)
        }
    }

    static var primary: FigureWorkbook { all[0] }

    /// A value for every typed cell, different from cell to cell.
    static func stored(_ workbook: FigureWorkbook) -> [FigurePlace: String] {
        var stored: [FigurePlace: String] = [:]
        for (index, cell) in workbook.form.tables.flatMap({ workbook.form.cells(of: $0) }).enumerated()
        where cell.origin == .typed {
            stored[cell.place] =
                switch cell.kind {
                case .count: "\(index % 900)"
                case .decimal: "\(index % 50).25"
                case .percent: "\(index % 100).5"
                case .text: "Chữ <\(index)> & “nháy”"
                case .flag: index.isMultiple(of: 2) ? "true" : "false"
                case .year: "\(1950 + index % 70)"
                }
        }
        return stored
    }

    static func figures(_ workbook: FigureWorkbook, _ stored: [FigurePlace: String]) -> SchoolFigures {
        var typed: [FigurePlace: FigureValue] = [:]
        for (place, text) in stored {
            guard let cell = workbook.form.cells[place] else { continue }
            typed[place] = FigureValue(canonical: text, as: cell.kind)
        }
        return SchoolFigures(workbook.form, typed: typed)
    }

    static func bytes(_ workbook: FigureWorkbook, _ stored: [FigurePlace: String] = [:]) throws -> [UInt8] {
        try workbook.written(figures(workbook, stored), stored: stored).xlsx()
    }
}
