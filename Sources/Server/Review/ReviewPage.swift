import Accreditation
import Criteria
import Storage

/// A dossier as it was handed in, with room for a remark on each criterion and the decision at the end.
struct ReviewPage: PageContent {
    static let template = "Review/review"

    let school: String
    let link: String
    let draftKey: String
    let contentHash: String
    /// Every sheet read three ways.
    let threeWaysLink: String
    let problems: FormSummary?
    let act: SubmissionRow
    let again: SecondReading?
    /// Criteria to read, with their sheets.
    let entries: [ReviewEntry]
    /// Criteria that did not change, without their sheets.
    let unchanged: [ReviewEntry]
    let unchangedTitle: String
    /// General assessments and improvement plan as they were handed in.
    let documents: ContentDocuments
    let choice: FormChoice
    let note: FormField
    let pastReviews: [ReviewView]

    /// What only a second reading has.
    struct SecondReading: Sendable {
        let sentence: String
        let changesLink: String
        let view: String
        let nextView: String
        let nextLabel: String
    }
}

/// One criterion on the page of a review.
struct ReviewEntry: Sendable {
    let entryTitle: String
    let anchorName: String
    let sheetLink: String
    /// Why it had been given back; none or one.
    let reasonsBefore: [String]
    let marks: [StateBadge]
    /// The way to reading it three ways, and remarks made there.
    let threeWay: LinkView
    /// Remarks on this handing in, and open ones on earlier ones.
    let saved: [SavedRemark]
    /// None or one.
    let sheets: [ContentSheet]
    /// What changed since the handing in before, where only changes are shown; none or one.
    let changes: [DifferenceView.Sheet]
    let remark: FormField
    /// By when it is to be mended.
    let remarkDue: FormField

    /// A remark on a sheet or a sentence, with the way to it.
    struct SavedRemark: Sendable {
        let savedLine: String
        let savedLink: String
        let savedState: String
    }
}

extension ReviewPage {
    init(_ reading: ReviewReading, _ values: FormValues, showsAll: Bool) {
        let (dossier, submission) = (reading.dossier, reading.handedIn.submission)
        let showsAll = showsAll || reading.difference == nil
        let groups = Dictionary(grouping: reading.used.pack.rated) { showsAll || reading.concerns($0.code) }
        school = dossier.title
        link = Route.review(dossier.id.uuid).path
        draftKey = "kiem-tra-\(submission.id)"
        contentHash = submission.contentHash
        threeWaysLink = Route.threeWays(dossier.id.uuid).path
        problems = values.summary
        act = SubmissionRow(submission, reading.used.pack)
        again = SecondReading(reading, showsAll: showsAll)
        entries = (groups[true] ?? []).map { ReviewEntry($0, reading, values, showsSheet: showsAll) }
        unchanged = (groups[false] ?? []).map { ReviewEntry($0, reading, values, showsSheet: false) }
        unchangedTitle = "Tiêu chí không thay đổi từ lần nộp trước (\(unchanged.count))"
        documents = reading.reader.documents
        choice = values.choice(
            ReviewForm.decision, "Quyết định",
            options: Review.Decision.allCases.map { ($0.rawValue, $0.explained) }, isRequired: true)
        note = values.field(
            ReviewForm.note, "Lời nhắn chung cho nhà trường",
            hint: "Khi tiếp nhận, các nhận xét theo tiêu chí ở trên được ghi kèm vào lời nhắn này.")
        pastReviews = reading.reviews.map { ReviewView($0, of: dossier, reading.used.pack) }
    }
}

extension ReviewPage.SecondReading {
    /// Nil at the first reading.
    init?(_ reading: ReviewReading, showsAll: Bool) {
        guard reading.difference != nil else { return nil }
        let number = reading.handedIn.submission.number
        sentence =
            showsAll
            ? "Đang hiện tất cả tiêu chí của lần nộp \(number)."
            : "Đang hiện các tiêu chí đã thay đổi so với lần nộp \(number - 1) và các tiêu chí đã bị trả lại."
        changesLink = Route.changes(reading.dossier.id.uuid).with("tu", "\(number - 1)").with("den", "\(number)").path
        view = showsAll ? "tat-ca" : "thay-doi"
        nextView = showsAll ? "thay-doi" : "tat-ca"
        nextLabel = showsAll ? "Chỉ hiện phần thay đổi" : "Hiện tất cả tiêu chí"
    }
}

extension ReviewEntry {
    init(_ criterion: Criterion, _ reading: ReviewReading, _ values: FormValues, showsSheet: Bool) {
        let code = criterion.code
        let sheetAnchor = ContentSheet.anchor(code)
        let number = reading.handedIn.submission.number
        entryTitle = reading.used.pack.heading(criterion)
        anchorName = "doc-" + sheetAnchor
        let link = Route.submission(reading.dossier.id.uuid, number).path + "#" + sheetAnchor
        sheetLink = link
        reasonsBefore = [reading.answered?.reason(for: code)].compactMap { $0 }
        marks = Self.marks(code, reading)
        let threeWayLink = Route.threeWay(reading.dossier.id.uuid, code: code).path
        threeWay = LinkView(label: "Đối chiếu ba chiều, nhận xét từng câu", link: threeWayLink)
        saved = reading.openRemarks(on: code).map { SavedRemark($0, threeWayLink) }
        sheets = showsSheet ? [reading.reader.sheet(criterion)] : []
        let change = showsSheet ? nil : reading.difference?.criterion(code)
        changes = [change].compactMap { $0 }.map {
            DifferenceView.Sheet($0, reading.used.pack, link: link)
        }
        remark = values.field(
            ReviewForm.remark(code), "Nhận xét về \(Self.name(code, reading.used.pack))",
            hint: "Để trống nếu không có gì cần bổ sung.")
        remarkDue = values.field(
            ReviewForm.due(code), "Sửa xong trước ngày", hint: "Khi trả lại; ngày, tháng, năm, có thể để trống.")
    }

    private static func name(_ code: String, _ pack: RulePack) -> String {
        pack.isSchoolWide(code) ? "phần này" : "tiêu chí \(pack.shown(code))"
    }

    private static func marks(_ code: String, _ reading: ReviewReading) -> [StateBadge] {
        guard let difference = reading.difference else { return [] }
        if difference.criterion(code) != nil { return [StateBadge(css: "state-neutral", label: "Đã thay đổi")] }
        let wasReturned = reading.answered?.reason(for: code) != nil
        return wasReturned ? [StateBadge(css: "state-warning", label: "Bị trả lại nhưng chưa thay đổi")] : []
    }
}

extension ReviewEntry.SavedRemark {
    init(_ remark: ReviewRemark, _ page: String) {
        savedLine = remark.line
        savedLink = "\(page)#\(RemarkNames.anchor(remark.id))"
        savedState =
            remark.isDecided
            ? "Lần nộp \(remark.number), chưa xác nhận đã đáp ứng" : "Ghi cho lần này, sẽ thành lý do khi trả lại"
    }
}

extension Review.Decision {
    /// The choice with what follows from it.
    var explained: String {
        switch self {
        case .accepted: "Tiếp nhận: hồ sơ đi tiếp, nhà trường không sửa được nữa"
        case .returned: "Trả lại: nhà trường chỉ sửa được những tiêu chí có nhận xét ở trên"
        }
    }
}
