import Accreditation
import Foundation

/// Addresses of documents between units.
extension Route {
    /// What came and what was sent.
    static let exchange: Route = ["trao-doi"]

    /// Sending a document: `don-vi` (for which unit), `tra-loi` (what it answers).
    static let newDispatch: Route = ["trao-doi", "moi"]

    /// One document.
    static func dispatch(_ dispatch: UUID) -> Route { ["trao-doi", "van-ban", .id("entry", dispatch)] }

    /// One of its files, counted from 1.
    static func dispatchFile(_ dispatch: UUID, _ position: Int) -> Route {
        ["trao-doi", "van-ban", .id("entry", dispatch), "tep", .number("number", position)]
    }

    /// Reminding those whose answers are missing.
    static func remindReceivers(_ dispatch: UUID) -> Route { ["trao-doi", "van-ban", .id("entry", dispatch), "nhac"] }
}

extension Receipt {
    /// In words.
    var title: String {
        switch self {
        case .sent: "Đã gửi"
        case .delivered: "Đã chuyển đến"
        case .counted: "Coi như đã nhận"
        case .opened: "Đã mở"
        }
    }
}
