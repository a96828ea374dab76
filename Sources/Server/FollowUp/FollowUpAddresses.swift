import Foundation

extension Route {
    /// What is done about weaknesses and unmet requirements; POST begins to follow something.
    static func followUps(_ dossier: UUID) -> Route { ["ho-so", .id("dossier", dossier), "cai-tien"] }

    /// One of them; POST saves it.
    static func followUp(_ dossier: UUID, _ id: UUID) -> Route {
        ["ho-so", .id("dossier", dossier), "cai-tien", .id("entry", id)]
    }

    /// POST records a review.
    static func followUpReview(_ dossier: UUID) -> Route {
        ["ho-so", .id("dossier", dossier), "cai-tien", "ra-soat"]
    }
}

/// Names of the fields of the forms.
enum FollowUpNames {
    static let key = "khoa"
    static let activity = "viec"
    static let owner = "nguoi"
    static let due = "han"
    static let resources = "nguon-luc"
    static let evidence = "minh-chung"
    static let state = "tinh-trang"
    static let result = "ket-qua"
    static let version = "phien-ban"
    static let period = "ky"
    static let review = "nhan-xet"
    static let press = "nut"
}
