import Foundation

/// Addresses of what schools make public.
extension Route {
    /// What anybody may read of a dossier, without an account.
    static func publicSummary(_ dossier: UUID) -> Route { ["cong-khai", .id("dossier", dossier)] }

    /// Making it public; POST does.
    static func publication(_ dossier: UUID) -> Route { ["ho-so", .id("dossier", dossier), "cong-bo"] }

    /// POST takes it back.
    static func withdrawPublication(_ dossier: UUID) -> Route {
        ["ho-so", .id("dossier", dossier), "cong-bo", "ngung"]
    }
}
