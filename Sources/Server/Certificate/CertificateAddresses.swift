import Foundation

/// Addresses of the register of recognitions.
extension Route {
    /// What everybody may look up without signing in.
    static let publicCertificates: Route = ["chung-nhan-cong-khai"]

    /// The register as the reader may see it: certificates of the schools with which they have to do.
    static let register: Route = ["so-cong-nhan"]

    /// The same as a workbook.
    static let registerFile: Route = ["so-cong-nhan", "xlsx"]

    /// POST sets a province's lengths.
    static let registerSettings: Route = ["so-cong-nhan", "cai-dat"]

    /// Bringing earlier certificates; POST takes the file.
    static let bringCertificates: Route = ["so-cong-nhan", "nhap"]

    /// An empty list.
    static let certificateForm: Route = ["so-cong-nhan", "nhap", "mau"]

    /// GET shows what a file would bring; POST takes it.
    static func certificateDraft(_ id: UUID) -> Route { ["so-cong-nhan", "nhap", "tep", .id("list", id)] }

    /// POST throws the file away.
    static func dropCertificateDraft(_ id: UUID) -> Route {
        ["so-cong-nhan", "nhap", "tep", .id("list", id), "bo"]
    }

    /// One certificate; POST writes down the number of its paper.
    static func certificate(_ id: UUID) -> Route { ["so-cong-nhan", "giay", .id("certificate", id)] }

    /// POST withdraws it.
    static func withdrawCertificate(_ id: UUID) -> Route {
        ["so-cong-nhan", "giay", .id("certificate", id), "thu-hoi"]
    }
}
