import Accreditation
import Criteria
import Foundation
import Storage

/// What a page of counts shows, kept while nothing that is counted has changed.
struct CountedUnit: Sendable {
    let census: Census
    let tables: CensusTables

    /// - Parameters:
    ///   - shortfalls: criteria that fall short, most often first.
    ///   - dossiers: dossiers handed in by rule pack.
    init(
        _ census: Census, _ shortfalls: [CriterionShortfall], _ dossiers: [String: Int], _ place: CensusPlace,
        _ packs: [RulePack]
    ) {
        self.census = census
        tables = CensusTables(census, shortfalls, dossiers, place, packs)
    }
}

extension CountedUnit {
    /// What counts depend on, besides what is counted.
    struct Key: Hashable, Sendable {
        let unit: UnitID?
        let year: SchoolYear
        let today: Day
    }

    /// What the schools behind a count depend on.
    struct ListKey: Hashable, Sendable {
        let filter: CensusFilter
        let today: Day
    }
}
