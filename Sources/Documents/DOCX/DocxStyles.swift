/// The styles of the file, so that a council can change the look of all paragraphs of one kind in Word.
struct DocxStyles {
    let layout: PaperLayout

    func bytes() -> [UInt8] {
        var markup = Markup(opening: DocxPackage.opening)
        markup.element("w:styles", DocxPackage.namespaces) { markup in
            defaults(&markup)
            style("Normal", "Normal", isDefault: true, to: &markup)
            for style in Paragraph.Style.all { paragraph(style, to: &markup) }
            for depth in 1...6 { heading(depth, to: &markup) }
            for depth in 1...6 { contents(depth, to: &markup) }
            style("Caption", "caption", to: &markup) { markup in
                markup.empty("w:keepNext")
                markup.empty("w:spacing", ["w:before": "120", "w:after": "60", "w:line": "240", "w:lineRule": "auto"])
                markup.empty("w:jc", ["w:val": "center"])
            } run: {
                $0.empty("w:b")
            }
            style("Gap", "Gap", to: &markup) { markup in
                markup.empty("w:spacing", ["w:before": "0", "w:after": "0", "w:line": "120", "w:lineRule": "exact"])
            } run: {
                $0.empty("w:sz", ["w:val": "8"])
            }
            style("Margin", "Margin", to: &markup) { markup in
                markup.empty("w:jc", ["w:val": "center"])
            } run: {
                $0.empty("w:sz", ["w:val": DocxUnits.halves(layout.margin)])
            }
        }
        return markup.bytes
    }

    private func defaults(_ markup: inout Markup) {
        let font = layout.fonts.first ?? ""
        markup.element("w:docDefaults") { markup in
            markup.element("w:rPrDefault") { markup in
                markup.element("w:rPr") { markup in
                    markup.empty(
                        "w:rFonts", ["w:ascii": font, "w:hAnsi": font, "w:eastAsia": font, "w:cs": font])
                    markup.empty("w:color", ["w:val": "000000"])
                    markup.empty("w:sz", ["w:val": DocxUnits.halves(layout.body)])
                    markup.empty("w:szCs", ["w:val": DocxUnits.halves(layout.body)])
                    markup.empty("w:lang", ["w:val": "vi-VN", "w:eastAsia": "vi-VN", "w:bidi": "ar-SA"])
                }
            }
            markup.element("w:pPrDefault") { markup in
                markup.element("w:pPr") {
                    $0.empty("w:spacing", ["w:before": "0", "w:after": "0", "w:line": "240", "w:lineRule": "auto"])
                }
            }
        }
    }

    private func style(
        _ id: String, _ name: String, isDefault: Bool = false, to markup: inout Markup,
        paragraph: (inout Markup) -> Void = { _ in }, run: (inout Markup) -> Void = { _ in }
    ) {
        let standard: KeyValuePairs = ["w:type": "paragraph", "w:default": "1", "w:styleId": id]
        let custom: KeyValuePairs = ["w:type": "paragraph", "w:styleId": id]
        markup.element("w:style", isDefault ? standard : custom) { markup in
            markup.empty("w:name", ["w:val": name])
            if !isDefault { markup.empty("w:basedOn", ["w:val": "Normal"]) }
            markup.empty("w:qFormat")
            markup.element("w:pPr") { paragraph(&$0) }
            markup.element("w:rPr") { run(&$0) }
        }
    }

    private func paragraph(_ kind: Paragraph.Style, to markup: inout Markup) {
        let look = kind.look(layout)
        style(DocxStyles.id(kind), DocxStyles.id(kind), to: &markup) { markup in
            markup.empty(
                "w:spacing",
                [
                    "w:after": DocxUnits.gap(layout.paragraphGap), "w:line": DocxUnits.line(layout.lineSpacing),
                    "w:lineRule": "auto",
                ])
            if look.isMovedIn {
                markup.empty("w:ind", ["w:firstLine": String(DocxUnits.twips(layout.firstLine))])
            }
            markup.empty("w:jc", ["w:val": look.alignment.word])
        } run: { markup in
            if look.isItalic { markup.empty("w:i") }
            markup.empty("w:sz", ["w:val": DocxUnits.halves(look.size)])
        }
    }

    private func heading(_ depth: Int, to markup: inout Markup) {
        let look = HeadingLook(depth: depth)
        style("Heading\(depth)", "heading \(depth)", to: &markup) { markup in
            markup.empty("w:keepNext")
            markup.empty("w:keepLines")
            markup.empty("w:spacing", ["w:before": "120", "w:after": DocxUnits.gap(layout.paragraphGap)])
            markup.empty("w:jc", ["w:val": look.isCentred ? "center" : "left"])
            markup.empty("w:outlineLvl", ["w:val": String(depth - 1)])
        } run: { markup in
            if look.isBold { markup.empty("w:b") }
            if look.isItalic { markup.empty("w:i") }
        }
    }

    private func contents(_ depth: Int, to markup: inout Markup) {
        let end = String(DocxUnits.twips(layout.textWidth(.portrait)))
        style("TOC\(depth)", "toc \(depth)", to: &markup) { markup in
            markup.element("w:tabs") { $0.empty("w:tab", ["w:val": "right", "w:leader": "dot", "w:pos": end]) }
            markup.empty("w:spacing", ["w:after": "60"])
            let start = DocxUnits.twips(5 * (depth - 1))
            markup.empty("w:ind", ["w:left": String(start), "w:right": "567"])
        } run: { markup in
            if depth == 1 { markup.empty("w:b") }
        }
    }

    static func id(_ style: Paragraph.Style) -> String {
        switch style {
        case .body: "Body"
        case .plain: "Plain"
        case .item: "Item"
        case .basis: "Basis"
        case .note: "Note"
        }
    }
}

extension Paragraph.Alignment {
    /// The word of WordprocessingML.
    var word: String {
        switch self {
        case .leading: "left"
        case .centred: "center"
        case .trailing: "right"
        case .justified: "both"
        }
    }
}
