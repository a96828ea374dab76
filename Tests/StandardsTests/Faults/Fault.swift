/// A kind of mistake that people make in packs.
struct Fault: Sendable {
    var name: String
    /// Puts the mistake into the files; false where the pack has nothing of the sort.
    var make: @Sendable (inout PackText) -> Bool

    init(_ name: String, _ make: @escaping @Sendable (inout PackText) -> Bool) {
        self.name = name
        self.make = make
    }

    /// An attribute with another value.
    init(
        _ name: String, _ tag: String, _ attribute: String, _ value: String,
        where isWanted: @escaping @Sendable (PackText.Tag) -> Bool = { _ in true }
    ) {
        self.init(name) { text in
            guard let found = text.tag(tag, where: { $0[attribute] != value && isWanted($0) }) else { return false }
            text.set(found, attribute, value)
            return true
        }
    }

    /// An attribute that is missing.
    init(_ name: String, _ tag: String, without attribute: String) {
        self.init(name) { text in
            guard let found = text.tag(tag, where: { $0[attribute] != nil }) else { return false }
            text.remove(found, attribute)
            return true
        }
    }

    /// An element that is missing.
    init(
        _ name: String, withoutElement tag: String,
        where isWanted: @escaping @Sendable (PackText.Tag) -> Bool = { _ in true }
    ) {
        self.init(name) { text in
            guard let found = text.tag(tag, where: isWanted) else { return false }
            text.replaceElement(found, with: "")
            return true
        }
    }

    /// An element that stands there twice.
    init(_ name: String, twice tag: String) {
        self.init(name) { text in
            guard let found = text.tag(tag) else { return false }
            text.replaceElement(found, with: text.text(of: found) + text.text(of: found))
            return true
        }
    }

    /// Two elements, one right after the other, in each other's place.
    init(_ name: String, exchanging tag: String) {
        self.init(name) { text in
            let tags = text.tags(tag)
            let neighbours = zip(tags, tags.dropFirst()).filter { text.isFollowed($0, by: $1) }
            guard !neighbours.isEmpty else { return false }
            let (first, next) = text.dice.one(Array(neighbours))
            let (one, other) = (text.text(of: first), text.text(of: next))
            text.replaceElement(next, with: one)
            text.replaceElement(first, with: other)
            return true
        }
    }

    /// An attribute with the value that another element of the name has.
    init(_ name: String, doubling attribute: String, of tag: String) {
        self.init(name) { text in
            guard let one = text.tag(tag), let value = one[attribute],
                let other = text.tag(tag, where: { $0[attribute] != value })
            else { return false }
            text.set(other, attribute, value)
            return true
        }
    }
}
