extension HTMLBlocks {
    /// Issuing body on the left, quốc hiệu on the right.
    func letterhead(_ head: Letterhead, to markup: inout Markup) {
        markup.element("div", ["class": "pair letterhead"]) { markup in
            markup.element("div") { markup in
                markup.element("p", text: head.managingBody.uppercased())
                markup.element("p", ["class": "b"], text: head.issuer.uppercased())
                markup.element("div", ["class": "rule"]) { _ in }
                if let number = head.number { markup.element("p") { runs(number, to: &$0) } }
            }
            markup.element("div") { markup in
                markup.element("p", ["class": "b"], text: Letterhead.nation)
                markup.element("p", ["class": "b motto"], text: Letterhead.motto)
                markup.element("div", ["class": "rule"]) { _ in }
                if let place = head.placeAndDate {
                    markup.element("p", ["class": "i place"]) { runs(place, to: &$0) }
                }
            }
        }
    }

    /// The type of the paper and what it is about, with a line under it.
    func title(_ title: PaperText, about: PaperText, to markup: inout Markup) {
        markup.element("p", ["class": "title"]) { runs(title, to: &$0) }
        guard !about.isEmpty else { return }
        markup.element("p", ["class": "about"]) { runs(about, to: &$0) }
        markup.element("div", ["class": "rule"]) { _ in }
    }

    /// Recipients on the left, those who sign on the right.
    func signatures(_ signatures: Signatures, to markup: inout Markup) {
        markup.element("div", ["class": "pair signatures"]) { markup in
            if !signatures.recipients.isEmpty || signatures.signers.count < 2 {
                markup.element("div", ["class": "recipients"]) { recipients(signatures, to: &$0) }
            }
            for signer in signatures.signers {
                markup.element("div") { markup in
                    if !signer.authority.isEmpty { markup.element("p", ["class": "b"], text: signer.authority) }
                    markup.element("p", ["class": "b"], text: signer.post)
                    markup.element("p", ["class": "b signer"]) { runs(signer.name, to: &$0) }
                }
            }
        }
    }

    private func recipients(_ signatures: Signatures, to markup: inout Markup) {
        guard !signatures.recipients.isEmpty else { return }
        markup.element("p", text: Signatures.recipientsHeading)
        for text in signatures.recipientLines { markup.element("p") { runs(text, to: &$0) } }
    }

    /// A page with a frame: the groups spread from top to bottom.
    func cover(_ paragraphs: [Paragraph], to markup: inout Markup) {
        markup.element("div", ["class": "cover of-\(paragraphs.groups.count)"]) { markup in
            for group in paragraphs.groups {
                markup.element("div") { markup in
                    markup.element("div") { markup in
                        for paragraph in group { self.paragraph(paragraph, to: &markup) }
                    }
                }
            }
        }
    }

    /// The table of contents; the printing program puts the page numbers behind the entries.
    func contents(title: String, depth: Int, to markup: inout Markup) {
        if !title.isEmpty { markup.element("p", ["class": "title"], text: title) }
        let entries = outline.headings.filter { $0.depth <= depth }
        guard !entries.isEmpty else { return }
        markup.element("ul", ["class": "contents"]) { markup in
            for heading in entries {
                markup.element("li", ["class": "depth-\(heading.depth)"]) { markup in
                    markup.element("a", ["href": "#" + heading.name], text: heading.text.words)
                }
            }
        }
    }
}
