/// A part of a page that is the same on many pages, such as the requirements of an indicator: rendered once and kept.
///
/// What it shows comes from its value alone. Its template therefore sees no names of the page around it; put it into
/// the page with three braces.
protocol KeptPart: PageContent, Hashable {}

/// The place of a ``KeptPart`` in a page value.
struct PagePart: Sendable, Hashable {
    private let value: any KeptPart

    init(_ value: some KeptPart) { self.value = value }

    /// The part's HTML as it would be rendered now.
    func rendered(_ render: (any KeptPart, _ template: String) throws -> String) rethrows -> String {
        try render(value, type(of: value).template)
    }

    static func == (left: PagePart, right: PagePart) -> Bool { left.value.isSame(as: right.value) }

    func hash(into hasher: inout Hasher) { value.hash(into: &hasher) }
}

extension KeptPart {
    fileprivate func isSame(as other: any KeptPart) -> Bool { (other as? Self) == self }
}
