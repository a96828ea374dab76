import Accreditation
import Criteria
import Documents
import Storage

/// Bringing a list of certificates of the years before.
struct BringCertificatesPage: PageContent {
    static let template = "Certificate/bring"

    let province: String
    let formLink: String
    let link: String
    let summary: FormSummary?
    let columns: [Column]
    let file: FormField
    let limitNote: String

    struct Column: Sendable {
        let head: String
        let explanation: String
        let need: String
    }

    static let samples = [
        BringCertificatesPage(
            province: "Tỉnh Hòa Lâm", formLink: "/", link: "/",
            summary: FormSummary(problems: [FormProblem(link: "#tep", sentence: "Hãy chọn tệp.")]),
            columns: [Column(head: "Mã trường", explanation: "Mã.", need: "Bắt buộc")],
            file: FormValues().field("tep", "Tệp"), limitNote: "Tối đa 5 MB.")
    ]
}

extension BringCertificatesPage {
    init(_ province: CertificateList.Place, _ values: FormValues, largest: Int) {
        self.province = province.name
        formLink = Route.certificateForm.path
        link = Route.bringCertificates.path
        summary = values.summary
        columns = CertificateListForm.columns.map {
            Column(head: $0.head, explanation: $0.explanation, need: $0.isRequired ? "Bắt buộc" : "Không bắt buộc")
        }
        file = values.field("tep", "Tệp danh sách", isRequired: true)
        limitNote = "Tệp .xlsx hoặc .csv, tối đa \(FileSize.text(largest))."
    }
}

/// What a list of certificates would bring; nothing of it counts yet.
struct CertificateDraftPage: PageContent {
    static let template = "Certificate/draft"

    let fileName: String
    let summary: String
    let problemTitle: String?
    let problems: [Problem]
    let rest: String?
    let remarks: [Problem]
    let rows: [Row]
    let acceptLink: String?
    let dropLink: String
    let backLink: String

    /// A cell because of which a line is not taken, or something to know of a line that is.
    struct Problem: Sendable {
        let address: String
        let sentence: String
    }

    struct Row: Sendable {
        let school: String
        let what: String
        let decision: String
        let ends: String
    }

    static let samples = [
        CertificateDraftPage(
            fileName: "a.xlsx", summary: "1 chứng nhận mới.", problemTitle: "Dòng chưa nhận được",
            problems: [Problem(address: "A7", sentence: "Không có mã.")], rest: "Còn 3 dòng khác.",
            remarks: [Problem(address: "H8", sentence: "Giữ ngày in.")],
            rows: [Row(school: "Trường Tiểu học Hạ Vân", what: "Mức độ 1", decision: "12/QĐ", ends: "05.09.2026")],
            acceptLink: "/", dropLink: "/", backLink: "/")
    ]
    private static let shown = 200
}

extension CertificateDraftPage {
    init(_ draft: CertificateDraft, _ file: CertificateListFile?, _ problem: String? = nil) {
        fileName = draft.fileName
        let (new, problems) = (file?.new ?? [], file?.problems ?? [])
        summary =
            "\(new.count) chứng nhận mới sẽ được đưa vào sổ; \(file?.known ?? 0) dòng sổ đã có, giữ nguyên; "
            + "\(problems.count) lỗi cần xem. Chưa ghi gì vào hệ thống."
        problemTitle = problems.isEmpty ? nil : "Dòng chưa nhận được"
        self.problems = problems.prefix(Self.shown).map { Problem(address: $0.place, sentence: $0.message) }
        let more = problems.count - Self.shown
        rest = more > 0 ? "Còn \(more) lỗi khác." : nil
        remarks = (file?.remarks ?? []).prefix(Self.shown).map { Problem(address: $0.place, sentence: $0.message) }
        rows = new.prefix(Self.shown).map {
            Row(
                school: $0.schoolName, what: "\($0.kind.title) \($0.kind.rankTitle.lowercased()) \($0.rank)",
                decision: "\($0.decision.number) ngày \($0.decision.day.vietnamese)",
                ends: $0.validUntil.vietnamese + ($0.isEndPrinted ? " (ngày in trên giấy)" : " (tính theo thông tư)"))
        }
        acceptLink = new.isEmpty ? nil : Route.certificateDraft(draft.id).path
        dropLink = Route.dropCertificateDraft(draft.id).path
        backLink = Route.bringCertificates.path
    }
}
