import Accreditation
import Criteria
import Testing

/// Figures of schools for tests, written as people type them.
enum FigureSamples {
    static let year = SchoolYear(start: 2024)

    /// The form of a real pack as a school of a kind has it.
    static func form(
        _ pack: String = "17-2018-primary", kind: String = "primary", levels: [String] = []
    ) throws -> FigureForm {
        let form = try #require(ComparedPacks.real.first { $0.id == pack }?.statistics)
        return FigureForm(form, kind: kind, schoolingLevels: levels, year: year)
    }

    /// `2024-2025:classes/grade-1` or, of the assessed year, `classes/grade-1`.
    static func place(_ text: String) throws -> FigurePlace {
        try #require(FigurePlace(text.contains(":") ? text : "\(year):\(text)"))
    }

    static func figures(_ typed: [String: String], _ form: FigureForm) throws -> SchoolFigures {
        var values: [FigurePlace: FigureValue] = [:]
        for (text, value) in typed {
            let place = try place(text)
            values[place] = try FigureValue.read(value, as: form.cells[place]?.kind ?? .count)
        }
        return SchoolFigures(form, typed: values)
    }
}
