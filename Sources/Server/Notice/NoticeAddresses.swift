import Foundation

/// Addresses of notices and reminders.
extension Route {
    /// What somebody was told (`trang` the page), or told others (`hop=da-gui`).
    static let notices: Route = ["thong-bao"]

    /// Noting that everything was read.
    static let readNotices: Route = ["thong-bao", "da-doc"]

    /// Choosing where copies go as e-mail.
    static let mailAddress: Route = ["thong-bao", "thu-dien-tu"]

    /// Noting that one was read, and going where it leads.
    static func notice(_ id: UUID) -> Route { ["thong-bao", .id("notice", id)] }

    /// Schools that are behind, by `loc`, and reminding them.
    static let reminders: Route = ["nhac-truong"]
}
