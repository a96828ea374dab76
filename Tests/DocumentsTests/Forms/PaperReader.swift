@testable import Documents

/// A composed paper as a reader sees it.
struct PaperReader {
    let blocks: [PaperBlock]
    let runs: [PaperRun]
    /// Everything that is printed.
    let text: String
    private let counts: [Substring: Int]

    init(_ paper: Paper) {
        blocks = paper.sections.flatMap(\.blocks)
        var runs: [PaperRun] = []
        var lines: [String] = []
        for block in blocks {
            for text in block.texts {
                runs += text
                lines.append(text.map(\.text).joined())
            }
            if case .letterhead(let head) = block { lines += [head.managingBody, head.issuer] }
        }
        self.runs = runs
        text = lines.joined(separator: "\n")
        counts = text.split { !$0.isLetter && !$0.isNumber }.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    /// How often a word stands in the paper, however its letters are written.
    func count(_ word: String) -> Int { counts[word[...]] ?? 0 }

    /// The tables behind a heading, up to the next one of the same depth or above.
    func tables(under heading: String) -> [PaperTable] {
        guard let start = blocks.firstIndex(where: { headingText($0)?.1 == heading }),
            let depth = headingText(blocks[start])?.0
        else { return [] }
        let rest = blocks[(start + 1)...]
        let end = rest.firstIndex { (headingText($0)?.0 ?? 9) <= depth } ?? blocks.endIndex
        return blocks[start..<end].compactMap { if case .table(let table) = $0 { table } else { nil } }
    }

    private func headingText(_ block: PaperBlock) -> (Int, String)? {
        if case .heading(let depth, let text) = block { (depth, text.map(\.text).joined()) } else { nil }
    }
}

extension PaperCell {
    /// The cell's words.
    var words: String { paragraphs.map { $0.text.map(\.text).joined() }.joined(separator: "\n") }
}

extension PaperTable {
    /// The words of each row's cells.
    var words: [[String]] { rows.map { $0.cells.map(\.words) } }
}
