/// Runs of text.
enum DocxRuns {
    /// - Parameters:
    ///   - size: in points; nil for the paragraph's.
    ///   - bold: whether the run is bold whatever it says itself; so with `italic`.
    static func write(
        _ run: PaperRun, size: Int? = nil, bold: Bool = false, italic: Bool = false, to markup: inout Markup
    ) {
        markup.element("w:r") { markup in
            let (bold, italic) = (bold || run.isBold, italic || run.isItalic)
            if bold || italic || run.isUnderlined || run.isMissing || size != nil {
                markup.element("w:rPr") { markup in
                    if bold { markup.empty("w:b") }
                    if italic { markup.empty("w:i") }
                    if let size { markup.empty("w:sz", ["w:val": DocxUnits.halves(size)]) }
                    if run.isMissing { markup.empty("w:highlight", ["w:val": "yellow"]) }
                    if run.isUnderlined { markup.empty("w:u", ["w:val": "single"]) }
                }
            }
            text(run.text, to: &markup)
        }
    }

    /// Text with its line breaks and tabs.
    private static func text(_ text: String, to markup: inout Markup) {
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            if index > 0 { markup.empty("w:br") }
            for (index, piece) in line.split(separator: "\t", omittingEmptySubsequences: false).enumerated() {
                if index > 0 { markup.empty("w:tab") }
                if !piece.isEmpty { markup.element("w:t", ["xml:space": "preserve"], text: String(piece)) }
            }
        }
    }
}
