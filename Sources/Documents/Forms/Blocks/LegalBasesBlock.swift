import Accreditation
import Criteria

/// What a decision rests on: italic, each line with a semicolon, the last with a full stop.
enum LegalBasesBlock {
    static func write(_ part: PaperPart, to draft: inout PaperDraft) {
        if !part.title.isEmpty {
            let issuer = draft.filled(part.title).map { run in
                var bold = run.inBold
                if !run.isMissing { bold.text = run.text.uppercased() }
                return bold
            }
            draft.paragraph(issuer, style: .plain, alignment: .centred)
        }
        let own = draft.context.state.details.legalBases.filter { !$0.isBlankText }
        let lines = own.isEmpty ? part.opening : own
        if lines.isEmpty { draft.paragraph([draft.gap("Chưa có căn cứ ban hành.", .details)], style: .basis) }
        for (index, line) in lines.enumerated() {
            let bare = String(line[...].trimmedSpaces).trimmingEnd(";.")
            let end = index == lines.count - 1 ? "." : ";"
            let text = own.isEmpty ? draft.filled(bare, italic: true) : [PaperRun(bare, italic: true)]
            draft.paragraph(text + [PaperRun(end, italic: true)], style: .basis)
        }
    }
}

extension String {
    /// Without these signs at the end.
    func trimmingEnd(_ signs: String) -> String {
        var text = self
        while let last = text.last, signs.contains(last) || last.isWhitespace { text.removeLast() }
        return text
    }
}
