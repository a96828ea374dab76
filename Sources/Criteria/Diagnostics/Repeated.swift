extension Sequence {
    /// The elements whose key an earlier element had already, in order.
    func secondOccurrences<Key: Hashable>(by key: (Element) -> Key) -> [Element] {
        var seen: Set<Key> = []
        return filter { !seen.insert(key($0)).inserted }
    }
}

extension Sequence where Element: Hashable {
    /// The elements that stand there more than once, each once, in order.
    var repeated: [Element] {
        var reported: Set<Element> = []
        return secondOccurrences { $0 }.filter { reported.insert($0).inserted }
    }
}
