/// What a rendering must know of a whole paper before it writes the first block.
struct PaperOutline: Sendable {
    /// A heading with the name that the table of contents leads to.
    struct Heading: Sendable {
        var name: String
        var depth: Int
        var text: PaperText
    }

    private struct Place: Hashable {
        var section: Int
        var block: Int
    }

    /// In order.
    private(set) var headings: [Heading] = []
    /// The addresses that runs lead to, in order, each once.
    private(set) var links: [String] = []
    private var names: [String: String] = [:]
    private var linkNumbers: [String: Int] = [:]
    private var places: [Place: Int] = [:]

    init(_ paper: Paper) {
        for (section, page) in paper.sections.enumerated() {
            for (index, block) in page.blocks.enumerated() {
                if case .heading(let depth, let text) = block {
                    places[Place(section: section, block: index)] = headings.count
                    let name = "heading-\(headings.count + 1)"
                    headings.append(Heading(name: name, depth: HeadingLook.depth(depth), text: text))
                }
                block.texts.joined().forEach { note($0) }
            }
            (page.header + page.footer).forEach { note($0) }
        }
    }

    private mutating func note(_ run: PaperRun) {
        if let anchor = run.anchor, names[anchor] == nil { names[anchor] = "place-\(names.count + 1)" }
        if let link = run.link, link.hasPrefix("http"), linkNumbers[link] == nil {
            links.append(link)
            linkNumbers[link] = links.count
        }
    }

    /// The heading at a place.
    func heading(section: Int, block: Int) -> Heading? {
        places[Place(section: section, block: block)].map { headings[$0] }
    }

    /// The name that stands in the file for an anchor; nil when the paper has no such anchor.
    func name(ofAnchor anchor: String) -> String? { names[anchor] }

    /// Where a run's link leads.
    func target(of run: PaperRun) -> PaperTarget? {
        guard let link = run.link else { return nil }
        if link.hasPrefix("#") { return name(ofAnchor: String(link.dropFirst())).map { .place($0) } }
        return linkNumbers[link].map { .address(link, number: $0) }
    }
}

/// Where a link leads.
enum PaperTarget: Sendable, Hashable {
    /// A name in the same file.
    case place(String)
    /// An address outside, with its number from 1.
    case address(String, number: Int)
}
