import Mustache

/// What one page shows: a value of finished strings with stored properties only, and its template.
///
/// The templates see neither computed properties nor methods. `samples` together show every list and every optional
/// part at least once: the tests render them and check each name in the template against them.
protocol PageContent: Sendable {
    /// Name of the template: `<Noun>/<page>`.
    static var template: String { get }
    static var samples: [Self] { get }
}

/// Text that is HTML already, put into templates with three braces; only ``Templates`` and escaping code make it.
struct HTML: Sendable, PageNode, MustacheCustomRenderable {
    let renderText: String
    let isNull = false
    var representation: Any? { self }

    /// Marks text as safe HTML: the caller has escaped everything that people typed.
    init(safe text: String) { renderText = text }

    func child(named name: String) -> Any? { nil }
}
