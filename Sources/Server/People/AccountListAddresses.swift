import Foundation
import Storage

/// Addresses of accounts in bulk, slips with passwords, deputies and leaving.
extension Route {
    /// Bringing a list of accounts.
    static let bringAccounts: Route = ["nguoi-dung", "nhap-danh-sach"]
    /// The empty list.
    static let accountListForm: Route = ["nguoi-dung", "nhap-danh-sach", "mau"]
    /// Slips with new passwords for accounts that were never used.
    static let accountSlips: Route = ["nguoi-dung", "phieu"]
    /// Deputies for a time.
    static let deputies: Route = ["nguoi-dung", "thay-mat"]

    /// A list that was sent and waits for being accepted.
    static func accountDraft(_ draft: UUID) -> Route { ["nguoi-dung", "danh-sach", .id("draft", draft)] }

    /// Throwing it away.
    static func dropAccountDraft(_ draft: UUID) -> Route { ["nguoi-dung", "danh-sach", .id("draft", draft), "bo"] }

    /// Ending a deputy's term before its last day.
    static func endDeputy(_ deputy: UUID) -> Route { ["nguoi-dung", "thay-mat", .id("deputy", deputy), "thoi"] }

    /// Somebody's leaving.
    static func leaving(_ person: UUID) -> Route { ["nguoi-dung", .id("person", person), "nghi"] }

    /// Taking somebody's leaving back before its day.
    static func staying(_ person: UUID) -> Route { ["nguoi-dung", .id("person", person), "o-lai"] }
}

extension App {
    var accountDrafts: AccountDraftStore { AccountDraftStore(database) }
    var deputies: DeputyStore { DeputyStore(database) }
}
