import Accreditation
import Criteria
import Foundation
import Hummingbird
import Storage

/// Counts of a unit's schools, with what the page needs beside them.
struct CensusReading: Sendable {
    /// Nil for the country.
    let unit: UnitDetails?
    let year: SchoolYear
    let counts: CountedUnit
    /// The reader's own unit; nil for the country.
    let home: UnitID?

    var place: CensusPlace { CensusPlace(unit: unit?.unit.id, year: year) }
}

/// Of which unit and school year schools are counted.
struct CensusPlace: Sendable {
    /// Nil for the country.
    let unit: UnitID?
    let year: SchoolYear

    /// The year and those before it with which it is compared, the newest first.
    var years: [SchoolYear] { (0..<3).map { SchoolYear(start: year.start - $0) } }

    /// The same question about another unit or year.
    func route(_ route: Route, unit: UnitID?, year: SchoolYear? = nil) -> Route {
        route.with("don-vi", unit?.description).with("nam", String((year ?? self.year).start))
    }

    /// The schools behind a figure.
    func schools(_ dimension: Census.Dimension, _ value: String?, in year: SchoolYear) -> Route {
        route(.censusSchools, unit: unit, year: year).with("muc", dimension.rawValue)
            .with("gia-tri", value ?? CensusQuery.none)
    }
}

/// What is asked of the counts, as the address says it.
struct CensusQuery: Sendable {
    /// Stands in an address for schools that a count leaves out.
    static let none = "-"
    let unit: UnitID?
    let year: SchoolYear
    /// The reader's own unit; nil for the country.
    let home: UnitID?
}

extension App {
    /// Schools counted by what came of their dossiers.
    var censusStore: CensusStore { CensusStore(database) }

    /// The unit and year that the address asks for; a reader without either sees the own unit and the present year.
    func censusQuery(_ request: Request, _ context: AppContext) throws -> CensusQuery {
        let person = try context.signedIn()
        let home = person.roles.first { [.provinceOfficer, .districtOfficer].contains($0.kind) }?.unitID
        guard home != nil || person.holds(.ministryOfficer) else { throw PageError.notFound }
        let asked = request.query
        let unit = UnitID(asked["don-vi"]) ?? (person.holds(.ministryOfficer) ? nil : home)
        let year = try context.year(Int(asked["nam"])) ?? schoolYear.year(of: context.today)
        return CensusQuery(unit: unit, year: year, home: person.holds(.ministryOfficer) ? nil : home)
    }

    /// The counts that the address asks for, for those who may see them.
    func census(_ query: CensusQuery, _ context: AppContext) async throws -> CensusReading {
        let person = try context.signedIn().id
        let today = try context.today
        guard let stamp = try await censusStore.stamp(of: query.unit, as: person) else { throw PageError.notFound }
        let (store, packs) = (censusStore, library.packs)
        let place = CensusPlace(unit: query.unit, year: query.year)
        let key = CountedUnit.Key(unit: query.unit, year: query.year, today: today)
        let counts = try await censusCache.value(key, stamp: stamp, now: context.now) {
            let census = try await store.census(
                of: query.unit, in: place.years, today: today, as: person)
            let criteria = try await store.criteria(of: query.unit, in: query.year, as: person)
            return CountedUnit(census, criteria.shortfalls, criteria.dossiers, place, packs)
        }
        var details: UnitDetails?
        if let unit = query.unit { details = try await units.unit(unit, as: person) }
        return CensusReading(unit: details, year: query.year, counts: counts, home: query.home)
    }
}
