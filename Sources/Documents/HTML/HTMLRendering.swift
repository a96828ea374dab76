import Crypto
import Foundation

/// A paper as one complete HTML document: WeasyPrint makes the PDF from it, and a browser shows it as a preview.
///
/// It has no script and fetches nothing; its style sheet stands in its head, and no element has styles of its own.
public struct HTMLRendering: Sendable {
    /// The document.
    public let html: String
    /// The source expression under which a content security policy allows the style sheet: `sha256-…`.
    public let styleSource: String

    public init(_ paper: Paper, layout: PaperLayout = .decree) {
        let outline = PaperOutline(paper)
        let style = HTMLStyle(paper: paper, layout: layout).text
        styleSource = "sha256-" + Data(SHA256.hash(data: Data(style.utf8))).base64EncodedString()
        var markup = Markup(opening: "<!DOCTYPE html>\n")
        markup.element("html", ["lang": "vi"]) { markup in
            markup.element("head") { markup in
                markup.empty("meta", ["charset": "utf-8"])
                markup.empty("meta", ["name": "viewport", "content": "width=device-width"])
                markup.empty("meta", ["name": "author", "content": paper.author])
                markup.element("title", text: paper.title)
                markup.element("style") { $0.raw(style) }
            }
            markup.element("body") { Self.sections(of: paper, outline, layout, to: &$0) }
        }
        html = String(decoding: markup.bytes, as: UTF8.self)
    }

    private static func sections(
        of paper: Paper, _ outline: PaperOutline, _ layout: PaperLayout, to markup: inout Markup
    ) {
        for (index, section) in paper.sections.enumerated() {
            let blocks = HTMLBlocks(outline: outline, layout: layout)
            markup.element("section", ["class": "section-\(index + 1) \(section.orientation.rawValue)"]) { markup in
                for (place, block) in section.blocks.enumerated() {
                    let breaks = place > 0 && section.blocks[place - 1] == .pageBreak
                    blocks.write(
                        block, heading: outline.heading(section: index, block: place), startsPage: breaks, to: &markup)
                }
            }
        }
    }
}
