import Accreditation
import Criteria
import Hummingbird
import Storage

/// A school's figures of the last years, as far as somebody may read them.
struct TrendReading: Sendable {
    let person: PersonID
    let dossier: Dossier
    let reader: TrendReader
    let limits: TrendLimits

    /// What chooses the page of thresholds instead of a table.
    static let thresholds = "tieu-chi"

    /// The thresholds of the row in which a figure stands; of named columns the first one counts.
    func limits(of key: FigureKey) -> [TrendLimit] {
        reader.key(of: key.path) == key ? limits.limits(of: key.path) : []
    }
}

extension App {
    var trendStore: TrendStore { TrendStore(database) }

    /// The figures of the dossier that the address names: of those who work on it from inside what is typed now, of
    /// others what was handed in, and official figures of both.
    func trends(_ context: AppContext) async throws -> TrendReading {
        let dossier = try await dossier(context)
        let person = try context.signedIn().id
        if dossier.allows(.readWorkings) {
            let pack = try await rules(of: dossier).pack
            let years = TrendReader.years(until: dossier.schoolYear)
            let stored = try await figures.figures(of: dossier.school, years: years, as: person)
            var typed: [SchoolYear: [String: String]] = [:]
            for (place, figure) in stored { typed[place.year, default: [:]][place.key.description] = figure.value }
            return try await trends(dossier, pack, typed, as: person)
        }
        guard dossier.allows(.readSubmission) else { throw PageError.notFound }
        let reading = try await readContent(context)
        var typed: [SchoolYear: [String: String]] = [:]
        for (year, values) in reading.content.figures ?? [:] {
            if let year = SchoolYear(year) { typed[year] = values }
        }
        return try await trends(dossier, reading.used.pack, typed, as: person)
    }

    private func trends(
        _ dossier: Dossier, _ pack: RulePack, _ typed: [SchoolYear: [String: String]], as person: PersonID
    ) async throws -> TrendReading {
        let official = try await trendStore.official(
            of: dossier.school, years: TrendReader.years(until: dossier.schoolYear), as: person)
        let reader = TrendReader(
            pack.statistics, kind: dossier.schoolKind, schoolingLevels: dossier.parts, last: dossier.schoolYear,
            official: official, entered: typed.mapValues(FigureContent.init))
        var stored: [String: [String: String]] = [:]
        for (year, values) in typed { stored[year.description] = values }
        let figures = SchoolFigures(FigureForm(pack.statistics, for: dossier), stored: stored)
        return TrendReading(
            person: person, dossier: dossier, reader: reader,
            limits: TrendLimits(pack, figures: figures, kinds: Set([dossier.schoolKind] + dossier.parts)))
    }

    /// The same trends with what similar schools of the province have.
    func compared(_ trends: [Trend], _ reading: TrendReading) async throws -> [Trend] {
        var parts: [String: FigureParts] = [:]
        for trend in trends { parts[trend.key.description] = reading.reader.form.parts(of: trend.key) }
        let similar = try await trendStore.similar(
            to: reading.dossier.school, years: TrendReader.years(until: reading.dossier.schoolYear), figures: parts,
            fewest: settings.similarSchools, as: reading.person)
        return trends.map { trend in
            var trend = trend
            for place in trend.points.indices {
                trend.points[place].similar = similar[trend.key.description]?[trend.points[place].year]
            }
            return trend
        }
    }
}
