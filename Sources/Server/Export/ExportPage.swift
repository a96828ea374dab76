import Accreditation
import Storage

/// A whole dossier as one archive: asking for it, and how far it is.
struct ExportPage: PageContent {
    static let template = "Export/whole"

    let heading: String
    /// What is in it.
    let contents: [String]
    let formLink: String
    let button: String
    /// How the button looks: the way to a finished archive goes before it.
    let buttonStyle: String
    /// The address that is asked again while one is being made; nil otherwise.
    let pollLink: String?
    let exports: [Line]

    /// One archive.
    struct Line: Sendable {
        let asked: String
        let state: StateBadge
        let note: String
        /// How much of it is made; none or one.
        let progress: [Progress]
        /// Where it is fetched from; none or one.
        let files: [LinkView]
    }

    struct Progress: Sendable {
        let percent: Int
        let words: String
    }

    static let samples = [
        ExportPage(
            heading: "Trường Tiểu học Hạ Vân – năm học 2024-2025", contents: ["Minh chứng"], formLink: "/",
            button: "Tạo tệp ZIP", buttonStyle: "btn", pollLink: "/",
            exports: [
                Line(
                    asked: "hôm nay", state: StateBadge(css: "state-neutral", label: "Đang tạo"), note: "12 MB",
                    progress: [Progress(percent: 40, words: "40 %")], files: []),
                Line(
                    asked: "hôm nay", state: StateBadge(.met), note: "12 MB", progress: [],
                    files: [LinkView(label: "Tải tệp ZIP", link: "/")]),
            ])
    ]
}

extension ExportPage {
    init(_ dossier: Dossier, _ exports: [DossierExport]) {
        let isWhole = dossier.allows(.readWorkings)
        let link = Route.wholeDossier(dossier.id.uuid)
        heading = dossier.title
        contents =
            isWhole
            ? [
                "mọi tệp minh chứng, tên bắt đầu bằng mã minh chứng, kể cả các bản trước",
                "văn bản đã duyệt (Word, PDF, bản quét) và bản dự thảo theo nội dung hiện nay (Word)",
                "toàn bộ dữ liệu của hồ sơ, kết quả kèm căn cứ và lịch sử thay đổi (JSON)",
                "bộ tiêu chí của hồ sơ (XML)",
                "danh mục mã băm để kiểm tra từng tệp",
            ]
            : [
                "nội dung đúng như lần nộp gần nhất và kết quả kèm căn cứ (JSON)", "các tệp minh chứng của lần nộp đó",
                "văn bản đã duyệt và bản quét", "các lần kiểm tra, đánh giá ngoài và kết quả công nhận bạn được xem",
                "bộ tiêu chí của hồ sơ (XML)", "danh mục mã băm để kiểm tra từng tệp",
            ]
        formLink = link.path
        button = exports.isEmpty ? "Tạo tệp ZIP" : "Tạo tệp ZIP mới"
        buttonStyle = exports.first?.state == .ready ? "btn" : "btn btn-primary"
        pollLink = exports.contains(where: \.isOpen) ? link.path : nil
        self.exports = exports.map { Line($0, dossier) }
    }
}

extension ExportPage.Line {
    init(_ export: DossierExport, _ dossier: Dossier) {
        asked = VietnameseTime.moment(export.askedAt)
        let percent = export.total > 0 ? min(99, export.done * 100 / export.total) : 0
        progress =
            export.isOpen
            ? [.init(percent: percent, words: export.total > 0 ? "\(percent) %" : "đang đọc hồ sơ")] : []
        switch export.state {
        case .waiting: (state, note) = (StateBadge(css: "state-neutral", label: "Đang chờ"), "")
        case .running:
            let words = "\(FileSize.text(export.done)) trong \(FileSize.text(export.total))"
            (state, note) = (StateBadge(css: "state-neutral", label: "Đang tạo"), export.total > 0 ? words : "")
        case .ready: (state, note) = (StateBadge(css: "state-met", label: "Đã xong"), export.sizeAndHash)
        case .failed: (state, note) = (StateBadge(css: "state-warning", label: "Không tạo được"), export.problem)
        }
        files =
            export.state == .ready
            ? [
                LinkView(
                    label: "Tải tệp ZIP", link: Route.wholeDossierFile(dossier.id.uuid, export.id.uuid).path)
            ] : []
    }
}

extension DossierExport {
    fileprivate var sizeAndHash: String {
        guard let file else { return "" }
        return "\(FileSize.text(file.size)). SHA-256: \(file.hash)"
    }
}
