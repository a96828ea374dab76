/// The figures that thresholds are read off: official ones where there are any, else those that the school has typed;
/// and what the school has stated about the conditions under which it works.
public struct FigureBasis: Sendable {
    public let figures: SchoolFigures
    /// Conditions of the pack that the school has stated to hold.
    public let conditions: Set<String>
    private let official: [SchoolYear: OfficialYear]

    /// - Parameters:
    ///   - entered: what the school has typed, in canonical form; empty texts are no figures.
    ///   - official: the official figures of the years that have some.
    public init(
        _ form: FigureForm, entered: [FigurePlace: String], official: [SchoolYear: OfficialYear] = [:],
        conditions: Set<String> = []
    ) {
        var texts = entered
        for (year, version) in official {
            for (key, text) in version.figures {
                if let key = FigureKey(key) { texts[FigurePlace(year, key)] = text }
            }
        }
        figures = SchoolFigures(form, canonical: texts)
        self.official = official
        self.conditions = conditions
    }

    /// The figures as they were handed in.
    public init(_ form: FigureForm, content: DossierContent) {
        var entered: [FigurePlace: String] = [:]
        for (year, figures) in content.figures ?? [:] {
            for (key, text) in figures {
                if let place = FigurePlace("\(year):\(key)") { entered[place] = text }
            }
        }
        var official: [SchoolYear: OfficialYear] = [:]
        for (year, version) in content.official ?? [:] {
            if let year = SchoolYear(year) { official[year] = version }
        }
        self.init(form, entered: entered, official: official, conditions: Set(content.conditions ?? []))
    }

    /// What stands behind a figure; of a sum or quotient, official only where every part of it is.
    public func backing(of place: FigurePlace) -> FigureBacking {
        guard let version = official[place.year] else { return .entered }
        let isOfficial = figures.form.leaves(of: place).allSatisfy { version.figures[$0.key.description] != nil }
        return isOfficial ? version.backing(place.year) : .entered
    }
}
