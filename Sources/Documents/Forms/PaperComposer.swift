public import Accreditation
public import Criteria

/// Composes a paper out of its form and its source. The same source gives the same paper.
public struct PaperComposer: Sendable {
    private let form: PaperForm
    private let source: PaperSource

    public init(_ form: PaperForm, _ source: PaperSource) {
        self.form = form
        self.source = source
    }

    /// The paper, with marks where something is missing, and the list of what is missing.
    public func compose() -> ComposedPaper {
        let context = PaperContext(form, source)
        var draft = PaperDraft(context)
        for part in form.parts { write(part, to: &draft) }
        let school = context.state.school.name
        let title = [form.title, school, context.content.schoolYear].filter { !$0.isEmpty }.joined(separator: " – ")
        let mark = context.state.isDraft ? "DỰ THẢO" : nil
        let paper = Paper(title: title, author: school, mark: mark, sections: draft.sections)
        return ComposedPaper(paper: paper, missing: draft.missing)
    }

    private func write(_ part: PaperPart, to draft: inout PaperDraft) {
        draft.part = part
        if let orientation = part.orientation { draft.turn(orientation) }
        if part.beginsPage { draft.breakPage() }
        if part.printsHeading { draft.heading(draft.filled(part.heading), below: 0) }
        if part.printsOpening { draft.opening(part) }
        switch part.content {
        case .none: break
        case .text: SchoolTextBlock.write(part, to: &draft)
        case .table(let table): SchoolTableBlock.write(part, table, to: &draft)
        case .block(let block): block.write(part, to: &draft)
        }
    }
}

extension PaperPart {
    /// Whether the composer prints the heading; some blocks print it in their own way, and a part that has nothing but
    /// a code and lines begins its first line with the code.
    fileprivate var printsHeading: Bool {
        switch content {
        case .block(.contents), .block(.legalBases), .block(.title), .block(.signatures): false
        default: !title.isEmpty
        }
    }

    /// Whether the lines are printed as they stand; some blocks take them as what to begin with.
    fileprivate var printsOpening: Bool {
        switch content {
        case .block(.legalBases), .block(.signatures): false
        default: true
        }
    }
}
