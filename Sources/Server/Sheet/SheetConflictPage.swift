import Accreditation
import Criteria

/// Both versions of everything that somebody else saved meanwhile; what was typed can be changed and sent again.
struct SheetConflictPage: PageContent {
    static let template = "Sheet/conflicts"

    let link: String
    /// The pack under which the texts were typed.
    let packHash: String
    let sheetName: String
    let saved: String?
    let conflicts: [Item]

    /// One forestalled change.
    struct Item: Sendable {
        let name: String
        let title: String
        let yours: String
        let theirs: String
        let theirsBy: String
        let version: String
        /// What is sent along unseen.
        let hidden: [Field]
        /// What can be changed before it is sent again.
        let boxes: [Field]
    }

    /// One input.
    struct Field: Sendable {
        let id: String
        let label: String
        let value: String
    }

    static let samples = [
        SheetConflictPage(
            link: "/", packHash: "0", sheetName: "Tiêu chí 1.1", saved: "2 thay đổi khác đã được lưu.",
            conflicts: [
                Item(
                    name: "vb-present-1", title: "Mô tả hiện trạng – Mức 1", yours: "Trường có 24 lớp.",
                    theirs: "Trường có 25 lớp.", theirsBy: "Lê Thị Mận", version: "3",
                    hidden: [Field(id: "cb-1-a", label: "", value: "Đạt")],
                    boxes: [Field(id: "vb-present-1", label: "Bản của bạn", value: "Trường có 24 lớp.")])
            ])
    ]
}

extension SheetConflictPage {
    init(_ conflicts: [SheetConflict], saved: Int, _ visit: SheetVisit) {
        link = Route.criterion(dossier: visit.dossier.id.uuid, code: visit.criterion.code).path
        packHash = visit.dossier.packHash
        sheetName = visit.pack.sheetName(visit.criterion)
        self.saved = saved > 0 ? "\(saved) thay đổi khác của bạn đã được lưu." : nil
        self.conflicts = conflicts.map { Item($0, visit.pack.pageTerms) }
    }
}

extension SheetConflictPage.Item {
    init(_ conflict: SheetConflict, _ terms: PackTerms) {
        let change = conflict.change
        name = change.name
        title = change.title
        (yours, theirs) = Self.words(conflict, terms)
        theirsBy = conflict.theirsBy
        version = String(conflict.version)
        switch change.content {
        case .finding(_, let finding):
            hidden = [.init(id: name, label: "", value: FindingWords.text(finding))]
            boxes = []
        case .text(_, let text):
            hidden = []
            boxes = [.init(id: name, label: "Bản của bạn (có thể sửa, ghép thêm bản kia)", value: text)]
        case .reason(_, let text, let shown):
            hidden = [.init(id: "\(name)-so-lieu", label: "", value: shown)]
            boxes = [.init(id: name, label: "Bản của bạn (có thể sửa, ghép thêm bản kia)", value: text)]
        case .entry(_, let clause, let row):
            hidden = [.init(id: "\(name)-khoan", label: "", value: clause)]
            boxes = ImprovementRow.Part.allCases.map { part in
                .init(id: "\(change.name)-\(part.rawValue)", label: part.title, value: row[part])
            }
        }
    }
    /// Both versions for reading.
    private static func words(_ conflict: SheetConflict, _ terms: PackTerms) -> (yours: String, theirs: String) {
        let (yours, theirs) = (conflict.change.words, conflict.theirs)
        guard case .finding = conflict.change.content else { return (yours, theirs) }
        return (terms.finding(yours), terms.finding(theirs))
    }
}
