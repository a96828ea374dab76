import Accreditation
import Criteria

/// The official list of evidence, with the columns that the pack prescribes, each piece once.
enum EvidenceListBlock {
    static func write(to draft: inout PaperDraft) {
        let rule = draft.context.pack.evidenceCode
        let contents = rule.listColumns.indices.map {
            rule.columnContents.indices.contains($0) ? rule.columnContents[$0] : nil
        }
        let columns = zip(rule.listColumns, contents).map { title, content in
            FormTable.Column(title, content?.width ?? 3, centred: content?.isCentred ?? false)
        }
        var table = FormTable(columns, size: 12)
        let pieces = sorted(draft.context.content.evidence, rule)
        for (index, piece) in pieces.enumerated() {
            var cells: [[PaperText]] = []
            for content in contents { cells.append(cell(content, piece, index + 1, &draft)) }
            table.add(cells)
        }
        if pieces.isEmpty { table.add(across: [draft.gap("Chưa có minh chứng nào.", .evidence(nil))]) }
        draft.add(.table(table.table))
    }

    /// By standard, criterion and serial; codes that cannot be read come last.
    private static func sorted(
        _ pieces: [DossierContent.Piece], _ rule: EvidenceCodeRule
    ) -> [DossierContent.Piece] {
        let read = pieces.map { (piece: $0, code: rule.parse($0.code)) }
        let known = read.filter { $0.code != nil }.sorted { left, right in
            guard let one = left.code, let other = right.code else { return false }
            return one < other
        }
        return known.map(\.piece) + read.filter { $0.code == nil }.map(\.piece).sorted { $0.code < $1.code }
    }

    private static func cell(
        _ column: EvidenceColumn?, _ piece: DossierContent.Piece, _ number: Int, _ draft: inout PaperDraft
    ) -> [PaperText] {
        let extra = draft.context.state.evidence[piece.code] ?? PaperEvidence()
        switch column {
        case nil: return []
        case .number: return [[PaperRun(String(number))]]
        case .criterion:
            let code = draft.context.pack.evidenceCode.parse(piece.code)
            return [[PaperRun(code.map { "\($0.standard).\($0.criterion)" } ?? "")]]
        case .code:
            let anchor = PaperContext.anchor(ofCode: piece.code)
            return [[PaperRun(piece.code, link: draft.context.address(ofCode: piece.code), anchor: anchor)]]
        case .name:
            return [draft.text(piece.name, or: "Minh chứng \(piece.code): chưa có tên.", .evidence(piece.code))]
        case .issued: return issued(piece, extra, &draft)
        case .issuer:
            let sentence = "Minh chứng \(piece.code): chưa có nơi ban hành hoặc người thực hiện."
            return [draft.text(piece.issuer, or: sentence, .evidence(piece.code))]
        case .location: return location(piece, extra, &draft)
        case .remarks: return extra.remarks.filledLines.map { [PaperRun($0)] }
        }
    }

    private static func issued(
        _ piece: DossierContent.Piece, _ extra: PaperEvidence, _ draft: inout PaperDraft
    ) -> [PaperText] {
        let day = piece.issuedOn.flatMap { Day(iso: $0)?.vietnamese }.map { "ngày \($0)" }
        let told = [piece.number.isBlankText ? nil : piece.number, day].compactMap(\.self).joined(separator: ", ")
        let sentence = "Minh chứng \(piece.code): chưa có số, ngày ban hành hoặc thời điểm khảo sát."
        return [draft.text(told.isEmpty ? extra.period : told, or: sentence, .evidence(piece.code))]
    }

    private static func location(
        _ piece: DossierContent.Piece, _ extra: PaperEvidence, _ draft: inout PaperDraft
    ) -> [PaperText] {
        var lines: [PaperText] = [extra.format, extra.keeper].filter { !$0.isBlankText }.map { [PaperRun($0)] }
        if let address = draft.context.address(ofCode: piece.code) { lines.append([PaperRun(address, link: address)]) }
        if lines.isEmpty {
            let sentence = "Minh chứng \(piece.code): chưa có định dạng, nơi lưu hoặc đường dẫn."
            lines.append([draft.gap(sentence, .evidence(piece.code))])
        }
        return lines
    }
}

extension EvidenceColumn {
    /// The column's share of the width.
    fileprivate var width: Int {
        switch self {
        case .criterion: 2
        case .number: 1
        case .code: 3
        case .name: 7
        case .issued, .issuer: 4
        case .location: 5
        case .remarks: 3
        }
    }

    fileprivate var isCentred: Bool { self == .number || self == .criterion }
}
