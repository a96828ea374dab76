extension DocxBlocks {
    /// Recipients on the left, those who sign on the right; all on one page.
    func signatures(_ signatures: Signatures, to markup: inout Markup) {
        let columns = max(2, signatures.signers.count + (signatures.recipients.isEmpty ? 0 : 1))
        let shares = Array(repeating: width / columns, count: columns)
        let empty = columns - signatures.signers.count
        gap(to: &markup)
        frame(shares, hasLines: false, padding: 40, to: &markup) { markup in
            layoutRow(to: &markup) { markup in
                for column in 0..<columns {
                    layoutCell(shares[column], to: &markup) { markup in
                        if column >= empty {
                            signer(signatures.signers[column - empty], to: &markup)
                        } else {
                            recipients(column == 0 ? signatures : Signatures(signers: []), to: &markup)
                        }
                    }
                }
            }
        }
        gap(to: &markup)
    }

    private func recipients(_ signatures: Signatures, to markup: inout Markup) {
        guard !signatures.recipients.isEmpty else { return gap(to: &markup) }
        line(
            [PaperRun(Signatures.recipientsHeading)], layout.recipientsHeading, bold: true, italic: true,
            alignment: .leading, to: &markup)
        for text in signatures.recipientLines { line(text, layout.recipients, alignment: .leading, to: &markup) }
    }

    private func signer(_ signer: Signatures.Signer, to markup: inout Markup) {
        if !signer.authority.isEmpty { line([PaperRun(signer.authority)], layout.body, bold: true, to: &markup) }
        line([PaperRun(signer.post)], layout.body, bold: true, to: &markup)
        line(signer.name, layout.body, bold: true, before: layout.signatureRoom, to: &markup)
    }

    /// A page with a frame: the groups spread from top to bottom.
    func cover(_ paragraphs: [Paragraph], to markup: inout Markup) {
        let groups = paragraphs.groups.isEmpty ? [[]] : paragraphs.groups
        let height = DocxUnits.twips(layout.textHeight(orientation) - 8) / groups.count
        markup.element("w:tbl") { markup in
            coverProperties(to: &markup)
            markup.element("w:tblGrid") { $0.empty("w:gridCol", ["w:w": String(width)]) }
            for (index, group) in groups.enumerated() {
                let align =
                    index == groups.count - 1 && index > 0
                    ? "bottom" : index == 0 && groups.count > 1 ? "top" : "center"
                layoutRow(height: height, to: &markup) { markup in
                    layoutCell(width, align: align, to: &markup) { markup in
                        if group.isEmpty { gap(to: &markup) }
                        for var paragraph in group {
                            paragraph.alignment = paragraph.alignment ?? .centred
                            self.paragraph(paragraph, to: &markup)
                        }
                    }
                }
            }
        }
        gap(to: &markup)
    }

    private func coverProperties(to markup: inout Markup) {
        markup.element("w:tblPr") { markup in
            markup.empty("w:tblW", ["w:w": String(width), "w:type": "dxa"])
            markup.element("w:tblBorders") { markup in
                for edge in ["top", "left", "bottom", "right"] {
                    markup.empty("w:\(edge)", ["w:val": "thinThickSmallGap", "w:sz": "24", "w:space": "0"])
                }
            }
            markup.empty("w:tblLayout", ["w:type": "fixed"])
            markup.element("w:tblCellMar") { markup in
                markup.empty("w:top", ["w:w": "240", "w:type": "dxa"])
                markup.empty("w:bottom", ["w:w": "240", "w:type": "dxa"])
            }
        }
    }
}
