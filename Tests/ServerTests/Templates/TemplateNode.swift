/// A piece of a template. Only the part of Mustache that our templates use is known; the rest is a problem.
indirect enum TemplateNode {
    case text(String, line: Int)
    case variable(TagName, isRaw: Bool)
    case section(TagName, isInverted: Bool, [TemplateNode])
    case partial(TagName)
}

/// The name inside a tag: `layout.person.name`, `first()`, `empty(rows)`, `*template`.
struct TagName {
    /// The steps of the path; empty for `.` and for a transform of the position in a list.
    let steps: [String]
    let transforms: [String]
    let text: String
    let line: Int

    init(_ text: String, line: Int) {
        self.text = text
        self.line = line
        let pieces = text.replacing(")", with: "").split(separator: "(", omittingEmptySubsequences: false)
        transforms = pieces.dropLast().map(String.init)
        steps = pieces.last.map { $0.split(separator: ".").map(String.init) } ?? []
    }

    /// Whether it asks for the position in a list: `first()`, `last()`, `even()`.
    var isPosition: Bool { steps.isEmpty && !transforms.isEmpty }
}
