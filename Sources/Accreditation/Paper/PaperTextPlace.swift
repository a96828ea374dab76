public import Criteria

/// A place in a paper where the school writes a text or the rows of a table.
public struct PaperTextPlace: Sendable, Hashable {
    /// The key in `PaperTexts`.
    public var key: String
    /// The Vietnamese heading for the page.
    public var title: String
    /// What to write; empty where the heading says it all.
    public var hint: String
    /// Whether the paper is incomplete without it.
    public var isRequired: Bool
    /// The table whose rows the text holds; nil for running text.
    public var table: PaperTableForm?
    /// The indicator that it is about; nil for anything else.
    public var indicator: IndicatorPath?
}

extension PaperForm {
    /// Every place where the school writes something, in the order of the paper.
    public func textPlaces(_ outline: DossierOutline) -> [PaperTextPlace] {
        parts.flatMap { part -> [PaperTextPlace] in
            switch part.content {
            case .none: []
            case .text: [place(part, nil)]
            case .table(let table): [place(part, table)]
            case .block(let block): block.textPlaces(of: part, outline)
            }
        }
    }

    private func place(_ part: PaperPart, _ table: PaperTableForm?) -> PaperTextPlace {
        PaperTextPlace(
            key: part.id, title: part.heading, hint: part.hint, isRequired: part.isRequired, table: table)
    }
}

/// The texts that a report has around the criteria of a standard (mở đầu, kết luận).
public enum StandardFrame: String, Sendable, Hashable, CaseIterable {
    case opening, conclusion

    /// The Vietnamese name.
    public var title: String {
        switch self {
        case .opening: "Mở đầu"
        case .conclusion: "Kết luận"
        }
    }

    /// The key of the text in a paper's part, for a standard or a school-wide group with the code of its sheets.
    public func key(part: String, code: String) -> String { "\(part)/\(code)/\(rawValue)" }
}

/// What a breakdown table says about an indicator beside the pack's words.
public enum BreakdownColumn: String, Sendable, Hashable, CaseIterable {
    case question, place, remarks

    /// The Vietnamese heading.
    public var title: String {
        switch self {
        case .question: "Câu hỏi đặt ra"
        case .place: "Nơi thu thập"
        case .remarks: "Ghi chú"
        }
    }

    /// What to write and what is printed where nothing is written, in Vietnamese.
    var hint: String {
        switch self {
        case .question: "Mỗi dòng một câu hỏi. Để trống thì in các gợi ý của hướng dẫn."
        case .place: "Mỗi dòng một nơi, ví dụ Văn thư. Để trống thì in nơi lưu giữ của các minh chứng đã gắn."
        case .remarks: ""
        }
    }

    /// The key of the text in a paper's part.
    public func key(part: String, _ path: IndicatorPath) -> String { "\(part)/\(path)/\(rawValue)" }
}

extension PaperBlockName {
    fileprivate func textPlaces(of part: PaperPart, _ outline: DossierOutline) -> [PaperTextPlace] {
        switch self {
        case .standardReports:
            outline.parts.flatMap { of($0.standards.map { ($0.code, $0.title) }, part, "Tiêu chuẩn ") }
        case .clauseReports: outline.parts.flatMap { of($0.schoolWide.map { ($0.code, $0.title) }, part, "") }
        case .breakdownTable: outline.sheets.flatMap { breakdown($0, part) }
        default: []
        }
    }

    private func breakdown(_ sheet: Criterion, _ part: PaperPart) -> [PaperTextPlace] {
        sheet.levels.flatMap { level in
            level.indicators.flatMap { indicator in
                let path = IndicatorPath(criterion: sheet.code, level: level.number, indicator: indicator.code)
                let code = SheetCode.printed(sheet.code)
                let name = "tiêu chí \(code), mức \(level.number), chỉ báo \(indicator.code)"
                return BreakdownColumn.allCases.map { column in
                    PaperTextPlace(
                        key: column.key(part: part.id, path), title: "\(column.title) – \(name)", hint: column.hint,
                        isRequired: part.isRequired, table: nil, indicator: path)
                }
            }
        }
    }

    private func of(_ nodes: [(code: String, title: String)], _ part: PaperPart, _ word: String) -> [PaperTextPlace] {
        nodes.flatMap { node in
            StandardFrame.allCases.map { frame in
                let name = word.isEmpty ? node.title : "\(word)\(SheetCode.printed(node.code)). \(node.title)"
                return PaperTextPlace(
                    key: frame.key(part: part.id, code: node.code), title: "\(frame.title) – \(name)", hint: "",
                    isRequired: part.isRequired, table: nil)
            }
        }
    }
}
