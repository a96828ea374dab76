import Criteria

extension Fault {
    /// Papers that cannot be made.
    static let papers = [
        Fault("paper twice", doubling: "id", of: "paper"),
        Fault("part of a paper twice", twice: "part"),
        Fault("block that nobody knows", "part", "block", "no-such-block"),
        Fault("text beside a block", "part", "text", "true", where: { $0["block"] != nil }),
        Fault("table of levels in a report per criterion", "part", "block", "criterion-tables") { tag in
            tag["block"] == "standard-reports"
        },
        Fault("number without signatures") { text in
            guard let paper = text.tag("paper", where: { $0["symbol"] != nil }) else { return false }
            let range = text.element(paper)
            let parts = text.tags("part", where: { $0.file == paper.file && range.contains($0.range.lowerBound) })
            guard let tag = parts.first(where: { $0["block"] == "signatures" }) else { return false }
            text.set(tag, "block", "contents")
            return true
        },
        Fault("report without its list of evidence", "part", "block", "cover", where: { $0["id"] == "evidence" }),
        Fault("field that is none") { text in
            guard let bytes = text.files["papers.xml"] else { return false }
            let words = String(decoding: bytes, as: UTF8.self)
            text.files["papers.xml"] = Array(words.replacing("{council-size}", with: "{council}").utf8)
            return true
        },
        Fault("list of evidence with a silent column") { text in
            guard let tag = text.tag("column", where: { $0["holds"] != nil }) else { return false }
            text.remove(tag, "holds")
            return true
        },
    ]
}
