import Foundation
import Storage

/// Addresses of the accounts that somebody looks after.
extension Route {
    /// The list.
    static let accounts: Route = ["nguoi-dung"]
    /// The form for a new account.
    static let newAccount: Route = ["nguoi-dung", "moi"]

    /// One account.
    static func account(_ person: UUID) -> Route { ["nguoi-dung", .id("person", person)] }

    /// One act on an account: `sua`, `cap-lai-mat-khau`, `khoa`, `mo`, `vai-tro`, `thoi-vai-tro`, `noi-cong-tac`.
    static func accountAct(_ person: UUID, _ act: String) -> Route {
        ["nguoi-dung", .id("person", person), .text("act", act)]
    }
}

extension App {
    var people: PersonStore { PersonStore(database, hasher: hasher) }
    var units: UnitStore { UnitStore(database) }
}
