import Accreditation

extension DossierPage {
    /// The ways to the work around the sheets.
    static func desk(_ dossier: Dossier) -> [TaskView] {
        let id = dossier.id.uuid
        return [
            TaskView(
                label: "Lịch tự đánh giá, phiếu giao việc", link: Route.schedule(id).path,
                note: "Thời gian, nội dung, nguồn lực và việc của từng người; được in vào kế hoạch.", warning: nil),
            TaskView(
                label: "Thu thập minh chứng", link: Route.collecting(id).path,
                note: "Minh chứng cần có, nơi giữ, người thu thập, thời hạn và tình trạng.", warning: nil),
            TaskView(
                label: "Họp hội đồng", link: Route.meetings(id).path,
                note: "Biên bản, biểu quyết, chữ ký của chủ tịch và thư ký.", warning: nil),
            TaskView(
                label: "Công khai kết quả", link: Route.publication(id).path,
                note: "Trang cho mọi người đọc tóm tắt của báo cáo đã duyệt; hiệu trưởng bật và tắt.", warning: nil),
        ]
    }
}
