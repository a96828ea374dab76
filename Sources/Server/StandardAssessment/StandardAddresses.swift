import Foundation

/// Addresses of the general assessment of one standard; `code` stands after the schooling level where these are rated
/// apart.
extension Route {
    /// The texts, with the standard's criteria beside them; POST saves all of them.
    static func standard(dossier: UUID, code: String) -> Route {
        ["ho-so", .id("dossier", dossier), "tieu-chuan", .text("code", code)]
    }

    /// POST saves one text.
    static func standardText(dossier: UUID, code: String, field: String) -> Route {
        ["ho-so", .id("dossier", dossier), "tieu-chuan", .text("code", code), "van-ban", .text("field", field)]
    }

    /// Who changed what.
    static func standardHistory(dossier: UUID, code: String) -> Route {
        ["ho-so", .id("dossier", dossier), "tieu-chuan", .text("code", code), "lich-su"]
    }
}
