import Accreditation
import Criteria
import Documents
import Foundation
import Storage

extension PaperPage {
    /// - Parameters:
    ///   - versions: of this paper, newest first.
    ///   - made: as it would be now; nil for readers who see approved papers only.
    init(
        _ visit: PaperVisit, _ versions: [PaperVersion], _ made: MadeNow?, outdated: PaperOutdatedView?,
        largestScan: Int, _ values: FormValues, waiting: String? = nil
    ) {
        heading = visit.form.title
        paperForm = visit.form.origin
        school = visit.dossier.title
        state = StateBadge(versions.first, made)
        work = made.map { Work($0, versions.first, outdated: outdated, values, waiting) }
        self.versions = versions.map { PaperVersionView($0, visit, largestScan: largestScan) }
        isEmpty = versions.isEmpty
        closed = visit.dossier.closed([.writePapers, .approvePapers], visit.pack.procedure)
    }
}

extension PaperPage.Work {
    init(
        _ made: MadeNow, _ latest: PaperVersion?, outdated: PaperOutdatedView?, _ values: FormValues,
        _ waiting: String?
    ) {
        let visit = made.visit
        let (dossier, paper) = (visit.dossier.id.uuid, visit.form.id)
        link = visit.link
        packHash = visit.dossier.packHash
        let places = made.material.toConfirm(paper).intersection(visit.places)
        carried = places.isEmpty ? nil : "\(places.count) mục ở đây được mang từ năm học trước và cần xác nhận."
        searchLink = Route.evidenceSearch(dossier).path
        isOpen = visit.mayWrite
        previewLink = Route.paperPreview(dossier, paper).path
        docxLink = Route.paperDraft(dossier, paper, format: "docx").path
        pdfLink = Route.paperDraft(dossier, paper, format: "pdf").path
        missing = made.composed.missing.map { PaperPage.Gap($0, visit) }
        isComplete = missing.isEmpty
        self.outdated = outdated
        breakdown = BreakdownReading(made).groups
        writings = visit.texts.filter { $0.indicator == nil }.map { place in
            PaperPage.Writing(
                printed: visit.form.part(place.key)?.opening.map(visit.shown) ?? [],
                listed: visit.form.part(place.key)?.list.map { _ in
                    LinkView(label: "Lịch tự đánh giá", link: Route.schedule(dossier).path)
                },
                entry: SheetText(.text(place.key), place, made))
        }
        details = visit.form.detailNames.map { PaperDetailView($0, SheetText(.detail($0), nil, made)) }
        approval = visit.dossier.allows(.approvePapers) ? PaperApprovalView(made, latest, values) : nil
        self.waiting = waiting
    }
}

extension PaperVisit {
    /// A printed line with what is known of its fields.
    fileprivate func shown(_ line: String) -> String {
        PaperField.pieces(of: line).map { piece in
            switch piece {
            case .words(let words): words
            case .field(.school): dossier.schoolName
            case .field(.year): dossier.schoolYear.description
            case .field(.circular): pack.circular.number
            case .field(.standards): String(used.printed.standards.count)
            case .field(.criteria): String(used.printed.criteria.count)
            case .field, .figure, .unknown: "…"
            }
        }.joined()
    }
}

extension PaperPage.Gap {
    init(_ item: MissingItem, _ visit: PaperVisit) {
        let id = visit.dossier.id.uuid
        sentence = item.sentence
        switch item.place {
        case .details: (gapLink, gapLabel) = ("#chi-tiet", "Ghi ở phần Thông tin văn bản")
        case .council: (gapLink, gapLabel) = (Route.council(id).path, "Mở trang Hội đồng")
        case .text(let key): (gapLink, gapLabel) = ("#" + PaperNames.field(.text(key)), "Ghi ở trang này")
        case .sheet(let code):
            (gapLink, gapLabel) = (Route.criterion(dossier: id, code: code).path, "Mở phiếu tiêu chí")
        case .results: (gapLink, gapLabel) = (Route.sheetList(id).path, "Mở danh sách phiếu")
        case .standard(let code):
            (gapLink, gapLabel) = (Route.standard(dossier: id, code: code).path, "Mở đánh giá chung")
        case .evidence: (gapLink, gapLabel) = (Route.evidenceList(id).path, "Mở trang Minh chứng")
        case .figures: (gapLink, gapLabel) = (Route.figures(id).path, "Mở trang Số liệu")
        case .plan: (gapLink, gapLabel) = (Route.plan(id).path, "Mở kế hoạch cải tiến")
        case .school: (gapLink, gapLabel) = (Route.facts(id).path, "Mở Thông tin trường")
        }
    }
}

extension SheetText {
    /// A text or a detail of a paper.
    init(_ place: PaperPlace, _ asked: PaperTextPlace?, _ made: MadeNow) {
        let visit = made.visit
        let stored = made.material.text(at: place, of: visit.form.id)
        let (body, name) = (stored?.body ?? "", PaperNames.field(place))
        self.init(
            isOpen: visit.mayWrite, id: name, label: asked?.label ?? place.detail?.title ?? "",
            hint: asked?.advice ?? place.detail?.hint, value: body, version: String(stored?.version ?? 0),
            stored: SheetNames.digest(body),
            saveLink: Route.paperText(visit.dossier.id.uuid, visit.form.id, place: place.description).path,
            remarks: SheetCodeRemarks(element: name + "-ma", known: nil, unknown: nil, bare: nil, misplaced: nil),
            writtenBy: stored.map { text in
                text.toConfirm
                    ? "Mang từ năm học trước, cần xác nhận" : "\(text.byName), \(VietnameseTime.moment(text.at))"
            },
            mayCite: false, isCarried: stored?.toConfirm ?? false, isEmpty: body.isEmpty)
    }
}

extension PaperTextPlace {
    fileprivate var label: String { isRequired ? "\(title) (bắt buộc)" : title }

    /// The hint, and how the rows of a table are written.
    fileprivate var advice: String? {
        let columns = table.map { "Các cột theo thứ tự: \($0.columns.map(\.title).joined(separator: " | "))." }
        let words = [hint, columns ?? ""].filter { !$0.isEmpty }
        return words.isEmpty ? nil : words.joined(separator: " ")
    }
}

extension PaperPlace {
    /// The detail, where it is one.
    fileprivate var detail: PaperDetailName? {
        if case .detail(let name) = self { name } else { nil }
    }
}

extension PaperApprovalView {
    init?(_ made: MadeNow, _ latest: PaperVersion?, _ values: FormValues) {
        if made.hash == latest?.sourceHash { return nil }
        let visit = made.visit
        action = Route.approvePaper(visit.dossier.id.uuid, visit.form.id).path
        seenHash = made.hash
        next = (latest?.number ?? 0) + 1
        summary = values.summary
        forbidding = made.forbidding.map(\.sentence)
        mayApprove = forbidding.isEmpty
        let gaps = made.composed.missing.count
        reason =
            gaps == 0
            ? nil
            : values.field(
                "ly-do", "Lý do duyệt khi còn thiếu \(gaps) chỗ",
                hint: "Lý do được lưu cùng bản duyệt và cơ quan quản lý sẽ đọc.", isRequired: true)
    }
}

extension PaperVersionView {
    init(_ version: PaperVersion, _ visit: PaperVisit, largestScan: Int) {
        let (dossier, paper) = (visit.dossier.id.uuid, visit.form.id)
        versionTitle = "Bản \(version.number)"
        by = version.byName
        at = VietnameseTime.moment(version.at)
        docxLink = Route.paperVersion(dossier, paper, version.number, format: "docx").path
        pdfLink = Route.paperVersion(dossier, paper, version.number, format: "pdf").path
        sizes = "Word \(FileSize.text(version.docx.size)), PDF \(FileSize.text(version.pdf.size))"
        sourceHash = version.sourceHash
        pdfHash = version.pdf.hash
        gaps = version.gaps
        reasons = version.reason.isEmpty ? [] : [version.reason]
        scans = version.scans.map { scan in
            LinkView(
                label: "\(scan.fileName) (\(FileSize.text(scan.file.size))), \(scan.byName), "
                    + VietnameseTime.moment(scan.at),
                link: Route.paperScan(dossier, paper, scan.id.uuid).path)
        }
        upload =
            visit.mayWrite
            ? PaperUploadView(
                scanAction: Route.paperScans(dossier, paper, version.number).path,
                scanInput: "ban-quet-\(version.number)",
                scanNote: "PDF hoặc ảnh JPEG, PNG; tối đa \(FileSize.text(largestScan)).") : nil
    }
}
