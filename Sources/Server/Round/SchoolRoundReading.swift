import Accreditation
import Criteria
import Foundation
import Storage

/// What is known of one school's figures in a collection when somebody looks at them.
struct SchoolRoundReading: Sendable {
    let access: FigureAccess
    let name: RoundName
    let round: SchoolRound
    let standing: SchoolRound.Standing
    let now: Date
    /// The form; nil where the school has none.
    let used: UsedForm?
    /// What is shown: what the school has typed, or what it confirmed; nil where the reader may not see any yet.
    let shown: FigureContent?
    /// The newest official figures of the year before; nil where there are none.
    let lastYear: FigureContent?
    /// The newest official figures of this collection.
    let official: FigureContent?

    /// From where on a figure is asked about.
    let limits: FigureLimits
    /// Whether the head corrects official figures on this page.
    var corrects = false

    /// What the head may do now.
    var mayConfirm: Bool { access.rights.contains(standing.state.isOfficial ? .correctFigures : .confirmFigures) }
    /// Whether official figures are corrected here: there is no dossier in which they could be typed.
    var mayCorrectHere: Bool {
        access.isInside && access.rights.contains(.correctFigures) && standing.state.isOfficial
            && used != nil && used?.isOpen != true
    }
    var mayCheck: Bool { access.rights.contains(.checkFigures) && standing.state.waitsForCheck }

    /// The figures by the form, with last year's beside them.
    var figures: SchoolFigures? {
        guard let used, let shown else { return nil }
        let year = name.year
        return SchoolFigures(
            used.form,
            stored: [year.description: shown.values, year.previous.description: lastYear?.values ?? [:]])
    }

    /// What stands against the figures of this year.
    func problems(_ severity: FigureProblem.Severity) -> [FigureProblem] {
        figures?.problems(limits).filter { $0.severity == severity && $0.place.year == name.year } ?? []
    }
}

extension App {
    /// A school's figures in the collection of the address, for those who may read them.
    func schoolRound(_ context: AppContext) async throws -> SchoolRoundReading {
        let person = try context.signedIn().id
        let name = try context.roundName()
        let school = UnitID(try context.id("unit"))
        guard let access = try await rounds.access(to: school, as: person) else { throw PageError.notFound }
        try await rounds.keepDue(name, of: [school], at: context.now)
        guard let round = try await rounds.round(name, of: school, as: person) else {
            throw RoundNotSet(name: name).page
        }
        return try await reading(access, name, round, context.now, person)
    }

    private func reading(
        _ access: FigureAccess, _ name: RoundName, _ round: SchoolRound, _ now: Date, _ person: PersonID
    ) async throws -> SchoolRoundReading {
        let (school, standing) = (access.school, round.standing(at: now))
        let official = round.versions.last.map(\.version)
        let last =
            official == nil
            ? nil : try await rounds.official(round.versions.count, name, of: school, as: person)
        let pending =
            standing.pending == nil
            ? nil : try await rounds.confirmed(standing.pending?.number ?? 0, name, of: school, as: person)
        let seen = access.isInside ? nil : pending ?? last
        let used = try await figureForm(access, name.year, packHash: seen?.packHash, as: person)
        // Past the cut-off and with every dossier closed, what counts is what is official or proposed.
        let isClosed = access.isInside && standing.state.isOfficial && used?.isOpen != true
        let entered =
            access.isInside && !isClosed ? try await rounds.entered(name.year, of: school, as: person) : nil
        return SchoolRoundReading(
            access: access, name: name, round: round, standing: standing, now: now, used: used,
            shown: isClosed ? (pending ?? last)?.content : entered ?? seen?.content,
            lastYear: try await rounds.latestOfficial(name.year.previous, of: school, as: person)?.content,
            official: last?.content, limits: settings.figureLimits)
    }
}

/// The province has set no days for a collection.
struct RoundNotSet: Sendable {
    let name: RoundName

    var page: PageError {
        .refused(
            "Kỳ này chưa có lịch",
            advice: "Sở GDĐT chưa đặt lịch cho \(name.description.lowercased()). Hãy hỏi cơ quan quản lý của trường.")
    }
}
