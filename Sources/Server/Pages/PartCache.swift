import Synchronization

/// The HTML of parts that were rendered before. What was not asked for lately is forgotten.
final class PartCache: Sendable {
    private let kept: Mutex<Kept>

    /// - Parameter limit: about how many bytes of HTML are kept.
    init(limit: Int = 16 << 20) { kept = Mutex(Kept(limit: limit / 2)) }

    /// The HTML of a part, rendered only where it is not known.
    func html(of part: PagePart, render: () throws -> String) rethrows -> String {
        if let known = kept.withLock({ $0.find(part) }) { return known }
        let html = try render()
        kept.withLock { $0.keep(html, part) }
        return html
    }

    /// Two generations: when the young one is full it becomes the old one, and the old one is forgotten.
    private struct Kept {
        let limit: Int
        var young: [PagePart: String] = [:]
        var old: [PagePart: String] = [:]
        var bytes = 0

        mutating func find(_ part: PagePart) -> String? {
            if let html = young[part] { return html }
            guard let html = old[part] else { return nil }
            keep(html, part)
            return html
        }

        mutating func keep(_ html: String, _ part: PagePart) {
            bytes += html.utf8.count
            if bytes > limit {
                old = young
                young = [:]
                bytes = html.utf8.count
            }
            young[part] = html
        }
    }
}
