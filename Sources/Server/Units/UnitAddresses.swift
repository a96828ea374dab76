import Foundation

/// Addresses of units and schools.
extension Route {
    /// The units that somebody looks after.
    static let units: Route = ["don-vi"]
    /// The form for a unit at the top, a province.
    static let newProvince: Route = ["don-vi", "them-tinh"]
    /// The form for the ministry, whose officers look after the rules.
    static let newMinistry: Route = ["don-vi", "them-bo"]

    /// One unit with what is below it.
    static func unit(_ unit: UUID) -> Route { ["don-vi", .id("unit", unit)] }

    /// Changing its name, code and address.
    static func editUnit(_ unit: UUID) -> Route { ["don-vi", .id("unit", unit), "sua"] }

    /// The form for a unit below it; `kind` is `truong`, `huyen` or `xa`.
    static func addUnit(below unit: UUID, kind: String) -> Route {
        ["don-vi", .id("unit", unit), "them", .text("kind", kind)]
    }
}
