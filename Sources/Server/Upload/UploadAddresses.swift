import Foundation

/// Addresses for adding files to pieces of evidence.
extension Route {
    /// POST takes a form with files.
    static func evidenceFiles(_ dossier: UUID, _ piece: UUID) -> Route {
        ["ho-so", .id("dossier", dossier), "minh-chung", .id("evidence", piece), "tep"]
    }

    /// POST begins an upload that may be interrupted.
    static func uploads(_ dossier: UUID, _ piece: UUID) -> Route {
        ["ho-so", .id("dossier", dossier), "minh-chung", .id("evidence", piece), "tai-len"]
    }

    /// GET says how far an upload is, PATCH sends more of it, DELETE gives it up.
    static func upload(_ dossier: UUID, _ upload: UUID) -> Route {
        ["ho-so", .id("dossier", dossier), "tai-len", .id("upload", upload)]
    }

    /// POST makes a complete upload a file of the piece.
    static func finishUpload(_ dossier: UUID, _ upload: UUID) -> Route {
        ["ho-so", .id("dossier", dossier), "tai-len", .id("upload", upload), "xong"]
    }
}
