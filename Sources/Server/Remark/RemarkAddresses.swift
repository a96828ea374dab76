import Foundation

extension Route {
    /// POST takes a remark back, settles it or answers it.
    static func remark(_ dossier: UUID, _ id: UUID) -> Route {
        ["ho-so", .id("dossier", dossier), "nhan-xet", .id("remark", id)]
    }
}

/// Names of the fields of the forms about remarks.
enum RemarkNames {
    static let place = "ve"
    static let words = "loi"
    static let due = "han"
    static let entry = "ma"
    static let act = "viec"
    static let answer = "tra-loi"
    /// Where remarks begin on their page.
    static let section = "nhan-xet"

    /// Where one of them stands.
    static func anchor(_ id: some CustomStringConvertible) -> String { "nhan-xet-\(id)" }

    /// The field of an answer.
    static func answer(_ id: some CustomStringConvertible) -> String { "\(answer)-\(id)" }
}
