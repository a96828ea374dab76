import XML

extension PackNode {
    /// The element and everything inside; comments are left out.
    init(_ element: Element) {
        let children = element.children
        self.init(
            element.name,
            element.attributes.map { PackAttribute(name: $0, value: element[$0] ?? "") },
            children: children.map(PackNode.init), text: children.isEmpty ? element.text : "", source: element.source)
    }

    /// The outermost element of a file that was checked before.
    ///
    /// - Throws: `UnreadableElement` where the bytes are no XML.
    init(_ bytes: [UInt8], name: String) throws(UnreadableElement) {
        do {
            self.init(try Document(bytes, name: name).root)
        } catch {
            let place = SourceLocation(file: name, line: 1)
            let found = error.problems.first.map(Diagnostic.init)
            throw UnreadableElement(
                diagnostic: found ?? Diagnostic(check: "xml", "The file is no XML; correct it.", at: place))
        }
    }
}
