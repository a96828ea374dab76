import Accreditation
import Criteria
import Storage

/// Official figures as the head corrects them: what was typed into the cells of the form, and what it amounts to.
struct RoundCorrection {
    private let reading: SchoolRoundReading
    private let used: UsedForm
    /// What was sent, with what cannot be read.
    private(set) var values: FormValues
    /// The figures that were shown, with the corrected cells.
    private(set) var content: FigureContent

    init(_ form: Form, _ reading: SchoolRoundReading, _ used: UsedForm) {
        self.reading = reading
        self.used = used
        values = FormValues(form)
        var figures = reading.shown?.values ?? [:]
        for cell in used.form.ordered where cell.origin == .typed && cell.place.year == used.form.year {
            let key = cell.place.key.description
            let name = SchoolRoundPage.correctionPrefix + key
            guard form.has(name) else { continue }
            do {
                figures[key] = try FigureValue.read(form.raw(name), as: cell.kind)?.canonical ?? ""
            } catch {
                values.fail(name, "\(FigureLabels(used.form)[key]): \(error.message)")
            }
        }
        content = FigureContent(figures)
    }

    /// What stands against the corrected figures.
    func problems(_ severity: FigureProblem.Severity) -> [String] {
        let year = reading.name.year
        let figures = SchoolFigures(
            used.form,
            stored: [
                year.description: content.values, year.previous.description: reading.lastYear?.values ?? [:],
            ])
        return figures.problems(reading.limits).filter { $0.severity == severity && $0.place.year == year }
            .map(\.message)
    }
}
