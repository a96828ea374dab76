import Accreditation
import Criteria
import Storage

/// The whole form of a general assessment, compared with what is stored: what its sender changed, and nothing else.
struct StandardForm {
    let form: Form
    let visit: StandardVisit
    let stored: [String: StandardAssessmentStore.StoredText]

    /// A text that the sender changed.
    struct Change: Sendable {
        let field: StandardText
        let body: String
        /// The version that it was typed on.
        let seen: Int
    }

    /// - Throws: `PageError.malformed` for versions that no page of ours sends.
    func changes() throws -> [Change] {
        try visit.form.standardTexts.compactMap { field in
            let name = StandardNames.text(field)
            guard form.has(name), form["chon-\(name)"] != "ban-kia" else { return nil }
            let body = form.raw(name)
            if body == stored[field.id]?.body ?? "" { return nil }
            if SheetNames.digest(body) == form[SheetNames.stored(name)] { return nil }
            guard let version = Int(form[SheetNames.version(name)]) else { throw PageError.malformed }
            return Change(field: field, body: body, seen: version)
        }
    }
}

extension SheetConflictPage.Item {
    /// A text of a general assessment that somebody else saved meanwhile.
    init(_ change: StandardForm.Change, _ stale: StaleWrite) {
        let name = StandardNames.text(change.field)
        self.init(
            name: name, title: change.field.title, yours: change.body, theirs: stale.theirs, theirsBy: stale.theirsBy,
            version: String(stale.version), hidden: [],
            boxes: [.init(id: name, label: "Bản của bạn (có thể sửa, ghép thêm bản kia)", value: change.body)])
    }
}
