import Criteria

/// The type of the paper and what it is about.
enum TitleBlock {
    static func write(to draft: inout PaperDraft) {
        let form = draft.context.form
        let about = draft.filled(form.about)
        draft.add(.title([PaperRun(form.title.uppercased(), bold: true)], about: about.map(\.inBold)))
    }
}

extension PaperRun {
    /// The same run in bold letters.
    var inBold: PaperRun {
        var copy = self
        copy.isBold = true
        return copy
    }
}
