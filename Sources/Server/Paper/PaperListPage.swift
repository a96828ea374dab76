import Accreditation
import Criteria
import Documents
import Storage

/// Every paper of a dossier's pack with its state.
struct PaperListPage: PageContent {
    static let template = "Paper/list"

    let heading: String
    /// Nothing to list: the dossier's pack was kept before packs had papers.
    let isOldPack: Bool
    /// For those who may bring the dossier under a newer pack; none or one.
    let moveLinks: [LinkView]
    let papers: [Line]
    var closed: [ClosedView] = []

    /// One paper.
    struct Line: Sendable {
        let paperTitle: String
        let paperLink: String
        /// `Mẫu số 1 · Phụ lục V`.
        let paperForm: String
        let state: StateBadge
        /// `Còn 3 chỗ chưa có dữ liệu.`
        let note: String
        let versions: [LinkView]
    }

    static let samples = [
        PaperListPage(
            heading: "Trường Tiểu học Hạ Vân", isOldPack: false, moveLinks: [],
            papers: [
                Line(
                    paperTitle: "Kế hoạch", paperLink: "/", paperForm: "Phụ lục 2", state: StateBadge(.met),
                    note: "Còn 2 chỗ chưa có dữ liệu.", versions: [LinkView(label: "PDF bản 1", link: "/")])
            ]),
        PaperListPage(
            heading: "Trường Tiểu học Hạ Vân", isOldPack: true, moveLinks: [LinkView(label: "Chuyển", link: "/")],
            papers: [], closed: [.sample]),
    ]
}

extension PaperListPage {
    /// - Parameters:
    ///   - versions: of all papers, newest first.
    ///   - made: by paper, for those who work on the dossier.
    init(_ dossier: Dossier, _ pack: RulePack, _ versions: [PaperVersion], _ made: [String: MadeNow]) {
        heading = dossier.title
        isOldPack = pack.papers.isEmpty
        moveLinks =
            isOldPack && dossier.allows(.movePack)
            ? [LinkView(label: "Chuyển bộ tiêu chí", link: Route.move(dossier.id.uuid).path)] : []
        papers = pack.papers.map { form in
            Line(dossier, form, pack, versions.filter { $0.paper == form.id }, made[form.id])
        }
        closed = dossier.closed(isOldPack ? [.movePack] : [.writePapers, .approvePapers], pack.procedure)
    }
}

extension PaperListPage.Line {
    init(_ dossier: Dossier, _ form: PaperForm, _ pack: RulePack, _ versions: [PaperVersion], _ made: MadeNow?) {
        let id = dossier.id.uuid
        paperTitle = form.title
        paperLink = Route.paper(id, form.id).path
        paperForm = form.origin
        state = StateBadge(versions.first, made)
        let gaps = made?.composed.missing.count ?? 0
        note = gaps == 0 ? "" : "Còn \(gaps) chỗ chưa có dữ liệu."
        let latest = versions.prefix(1)
        self.versions = latest.flatMap { version in
            [("docx", "Word"), ("pdf", "PDF")].map { format, name in
                LinkView(
                    label: "\(name), bản \(version.number)",
                    link: Route.paperVersion(id, form.id, version.number, format: format).path)
            }
        }
    }
}

extension StateBadge {
    /// Where a paper stands.
    ///
    /// - Parameters:
    ///   - version: the last approved one.
    ///   - made: as it would be now; nil for readers who see approved papers only.
    init(_ version: PaperVersion?, _ made: MadeNow?) {
        guard let version else {
            let begun = made.map { !$0.material.isUntouched($0.visit.form.id) } ?? false
            let none = made == nil ? "Chưa có bản được duyệt" : "Chưa soạn"
            self.init(css: "state-neutral", label: begun ? "Dự thảo" : none)
            return
        }
        if let made, made.hash != version.sourceHash {
            self.init(css: "state-warning", label: "Bản \(version.number) đã cũ: hồ sơ thay đổi sau khi duyệt")
        } else {
            self.init(css: "state-met", label: "Đã duyệt bản \(version.number)")
        }
    }
}

extension PaperForm {
    /// Where the form stands: `Mẫu số 1, Phụ lục V`.
    var origin: String {
        let named = citation.description.contains(form) ? "" : form
        let place = [named, citation.description].filter { !$0.isEmpty }.joined(separator: " · ")
        return isAssumed ? "\(place) (mẫu theo thông lệ)" : place
    }
}
