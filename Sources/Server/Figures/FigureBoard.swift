import Accreditation
import Criteria
import Storage

/// The figures that a dossier's form asks for, with everything that the page says about them.
struct FigureBoard: Sendable {
    let form: FigureForm
    /// As they are stored; empty where somebody reads what was handed in.
    let stored: [FigurePlace: StoredFigure]
    let figures: SchoolFigures
    let problems: [FigureProblem]
    /// Marks of unlikely figures that somebody has confirmed.
    let marks: [FigurePlace: Set<String>]
    /// What the system knows for cells in which nothing stands.
    let known: [FigurePlace: KnownFigure]
    /// Official figures that differ from what an earlier dossier entered, in canonical form.
    var official: [FigurePlace: String] = [:]

    init(
        _ form: FigureForm, stored: [FigurePlace: StoredFigure], marks: [FigurePlace: Set<String>],
        facts: [KnownFact: String] = [:], limits: FigureLimits
    ) {
        self.form = form
        self.stored = stored
        self.marks = marks
        known = form.known(facts).filter { stored[$0.key]?.value.isEmpty ?? true }
        figures = SchoolFigures(form, canonical: stored.mapValues(\.value))
        problems = figures.problems(limits)
    }

    /// What was handed in.
    init(_ form: FigureForm, content: DossierContent, limits: FigureLimits) {
        self.form = form
        stored = [:]
        marks = [:]
        known = [:]
        figures = SchoolFigures(form, stored: content.figures ?? [:])
        problems = figures.problems(limits)
    }

    func isConfirmed(_ problem: FigureProblem) -> Bool {
        problem.severity == .soft && marks[problem.place]?.contains(problem.mark) == true
    }

    /// Problems that cannot be so.
    var hard: Int { problems.count { $0.severity == .hard } }
    /// Unlikely figures that nobody has confirmed.
    var open: Int { problems.count { $0.severity == .soft && !isConfirmed($0) } }

    /// `110/141 ô số đã nhập`.
    var progress: String {
        let needed = form.needed.count
        return "\(needed - figures.missing.count)/\(needed) ô số đã nhập"
    }

    /// What stands against the figures, in a few words; nil where nothing does.
    var warning: String? {
        let words =
            (hard > 0 ? ["\(hard) chỗ chưa khớp"] : []) + (open > 0 ? ["\(open) chỗ cần xem lại"] : [])
        return words.isEmpty ? nil : words.joined(separator: ", ")
    }
}

extension App {
    var figures: FigureStore { FigureStore(database) }

    /// The figures of a dossier as those who work on it from inside see them.
    func figureBoard(_ dossier: Dossier, _ pack: RulePack, as person: PersonID) async throws -> FigureBoard {
        let form = FigureForm(pack.statistics, for: dossier)
        var board = FigureBoard(
            form, stored: try await figures.figures(of: dossier, form, as: person),
            marks: try await figures.confirmations(of: dossier.school, as: person),
            facts: try await figures.known(of: dossier, as: person), limits: settings.figureLimits)
        for (year, content) in try await rounds.latestOfficial(form.years, of: dossier.school, as: person) {
            for (key, value) in content.values {
                guard let place = FigurePlace("\(year):\(key)"), let stored = board.stored[place],
                    stored.dossier != dossier.id, !stored.value.isEmpty, stored.value != value
                else { continue }
                board.official[place] = value
            }
        }
        return board
    }
}
