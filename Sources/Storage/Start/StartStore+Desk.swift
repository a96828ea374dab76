public import Accreditation
public import Criteria
import Postgres

/// What a start page is asked for besides what everybody gets.
public struct DeskQuestion: Sendable {
    /// The units whose collections of figures are shown.
    public var units: [UnitID]
    /// The school year of these collections.
    public var year: SchoolYear
    /// Whether documents that came are shown.
    public var showsExchange: Bool
    /// The day on which certificates that end are looked for; nil where they are not shown or known already.
    public var endingOn: Day?
    /// The unit whose counts may be known already; nil for people who see no counts.
    public var countedUnit: UnitID?

    public init(
        units: [UnitID], year: SchoolYear, showsExchange: Bool = false, endingOn: Day? = nil, countedUnit: UnitID? = nil
    ) {
        self.units = units
        self.year = year
        self.showsExchange = showsExchange
        self.endingOn = endingOn
        self.countedUnit = countedUnit
    }
}

/// What start pages show besides dossiers in full, read at one moment.
public struct DeskReading: Sendable {
    /// The dossiers of the reader, newest first.
    public let dossiers: [Dossier]
    /// What waits for the reader.
    public let work: [MyWorkItem]
    /// The units that were asked for, with those above them.
    public let places: [UnitLine]
    /// The days that these units and those above them set in the school year.
    public let rounds: [CollectionRound]
    /// Documents that wait; nil for people who stand for no unit or did not ask.
    public let waiting: WaitingDispatches?
    /// Certificates that end; nil where they were not asked for.
    public let ending: EndingCertificates?
    /// Changes with whatever counts are made of; nil for those who may not see them.
    public let stamp: Int?
}

extension StartStore {
    /// Everything that a start page shows besides dossiers in full.
    public func desk(_ asked: DeskQuestion, as person: PersonID) async throws -> DeskReading {
        let (dossiers, work, places, rounds, waiting, ending, stamp) = try await database.answers(
            as: person, to: DossierStore.ownDossiers, MyWorkStore.items(of: person), UnitStore.lines(of: asked.units),
            RoundStore.rounds(of: asked.year, aroundUnits: asked.units),
            asked.showsExchange ? ExchangeStore.waiting : .answered(nil),
            asked.endingOn.map { CertificateStore.ending(today: $0).optional } ?? .answered(nil),
            asked.countedUnit.map { CensusStore.stamp(of: $0) } ?? .answered(nil))
        return DeskReading(
            dossiers: dossiers, work: work, places: places, rounds: rounds, waiting: waiting, ending: ending,
            stamp: stamp)
    }
}
