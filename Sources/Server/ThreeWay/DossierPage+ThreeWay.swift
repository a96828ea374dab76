import Foundation

extension DossierPage {
    /// The way to reading all sheets three ways.
    static func threeWays(_ dossier: UUID) -> TaskView {
        TaskView(
            label: "Đối chiếu yêu cầu, câu viết, minh chứng", link: Route.threeWays(dossier).path,
            note: "Chỗ trống, câu không có mã, mã không dẫn đến tệp và nhận xét đang mở.", warning: nil)
    }
}
