import Foundation

/// Addresses of a dossier's papers; `paper` is the identifier that the pack gives it.
extension Route {
    /// Every paper with its state.
    static func papers(_ dossier: UUID) -> Route { ["ho-so", .id("dossier", dossier), "van-ban"] }

    /// One paper: what the school writes, what is missing, what was approved; POST saves all texts.
    static func paper(_ dossier: UUID, _ paper: String) -> Route {
        ["ho-so", .id("dossier", dossier), "van-ban", .text("paper", paper)]
    }

    /// POST saves one text or detail.
    static func paperText(_ dossier: UUID, _ paper: String, place: String) -> Route {
        ["ho-so", .id("dossier", dossier), "van-ban", .text("paper", paper), "muc", .text("place", place)]
    }

    /// The paper as it would be printed now.
    static func paperPreview(_ dossier: UUID, _ paper: String) -> Route {
        ["ho-so", .id("dossier", dossier), "van-ban", .text("paper", paper), "xem"]
    }

    /// The paper as a file, as it is now: `docx`, or `pdf`, which is made in the background.
    static func paperDraft(_ dossier: UUID, _ paper: String, format: String) -> Route {
        ["ho-so", .id("dossier", dossier), "van-ban", .text("paper", paper), "ban-nay", .text("format", format)]
    }

    /// POST approves the paper as it was shown.
    static func approvePaper(_ dossier: UUID, _ paper: String) -> Route {
        ["ho-so", .id("dossier", dossier), "van-ban", .text("paper", paper), "duyet"]
    }

    /// A file of an approved paper: `docx` or `pdf`.
    static func paperVersion(_ dossier: UUID, _ paper: String, _ number: Int, format: String) -> Route {
        [
            "ho-so", .id("dossier", dossier), "van-ban", .text("paper", paper), "ban", .number("number", number),
            .text("format", format),
        ]
    }

    /// POST keeps a signed scan beside an approved paper.
    static func paperScans(_ dossier: UUID, _ paper: String, _ number: Int) -> Route {
        [
            "ho-so", .id("dossier", dossier), "van-ban", .text("paper", paper), "ban", .number("number", number),
            "ban-quet",
        ]
    }

    /// A signed scan.
    static func paperScan(_ dossier: UUID, _ paper: String, _ scan: UUID) -> Route {
        ["ho-so", .id("dossier", dossier), "van-ban", .text("paper", paper), "ban-quet", .id("scan", scan)]
    }
}
