import Foundation
import Storage

/// Addresses of what became of units, and of the acts that change them.
extension Route {
    /// What became of a unit.
    static func unitHistory(_ unit: UUID) -> Route { ["don-vi", .id("unit", unit), "lich-su"] }

    /// The form of an act on a unit; `act` is a word of ``UnitActWord``.
    static func unitAct(_ unit: UUID, _ act: String) -> Route {
        ["don-vi", .id("unit", unit), "quyet-dinh", .text("act", act)]
    }

    /// Taking back a decision that waits for its day.
    static func cancelUnitAct(_ unit: UUID, _ decision: UUID) -> Route {
        ["don-vi", .id("unit", unit), "huy-quyet-dinh", .id("decision", decision)]
    }

    /// The unit to which a code of the sector database leads, given now or formerly.
    static func unitCode(_ code: String) -> Route { ["don-vi", "ma", .text("code", code)] }

    /// Searching for units by code or name.
    static let unitSearch: Route = ["don-vi", "tim"]
}

extension App {
    var unitActs: UnitActStore { UnitActStore(database) }
    var unitHistories: UnitHistoryStore { UnitHistoryStore(database) }
}
