/// What changed between two texts, word by word. The parts that are not `added` joined give the old text, the parts
/// that are not `removed` the new one.
public struct TextDifference: Sendable, Hashable {
    /// A stretch of text.
    public enum Part: Sendable, Hashable {
        case same(String)
        case removed(String)
        case added(String)
    }

    /// Stretches in order; neighbours are of different kinds, and what was removed stands before what was added.
    public let parts: [Part]

    /// Whether anything changed.
    public var isEmpty: Bool { parts.allSatisfy { if case .same = $0 { true } else { false } } }

    /// Compares two texts by words; where too much changed for that, by lines.
    public init(from old: String, to new: String) {
        let steps =
            TextDifference.steps(TextDifference.words(old), TextDifference.words(new))
            ?? TextDifference.steps(TextDifference.lines(old), TextDifference.lines(new))
        parts = TextDifference.merge(steps ?? [.removed(old), .added(new)])
    }

    /// The largest table of common words that is worth its memory, in cells.
    private static let limit = 4_000_000

    /// Words, and the blanks between them.
    private static func words(_ text: String) -> [Substring] {
        split(text) { previous, next in previous.isWhitespace != next.isWhitespace }
    }

    private static func lines(_ text: String) -> [Substring] {
        split(text) { previous, _ in previous.isNewline }
    }

    private static func split(_ text: String, _ isBorder: (Character, Character) -> Bool) -> [Substring] {
        var pieces: [Substring] = []
        var (start, index) = (text.startIndex, text.startIndex)
        while index < text.endIndex {
            let next = text.index(after: index)
            if next == text.endIndex || isBorder(text[index], text[next]) {
                pieces.append(text[start..<next])
                start = next
            }
            index = next
        }
        return pieces
    }

    /// Nil where the part that changed is too long.
    private static func steps(_ old: [Substring], _ new: [Substring]) -> [Part]? {
        let head = zip(old, new).prefix { $0 == $1 }.count
        let (oldRest, newRest) = (old.dropFirst(head), new.dropFirst(head))
        let tail = zip(oldRest.reversed(), newRest.reversed()).prefix { $0 == $1 }.count
        guard (oldRest.count - tail) * (newRest.count - tail) <= limit else { return nil }
        let middle = changed(Array(oldRest.dropLast(tail)), Array(newRest.dropLast(tail)))
        return old.prefix(head).map { .same(String($0)) } + middle + old.suffix(tail).map { .same(String($0)) }
    }

    private static func changed(_ old: [Substring], _ new: [Substring]) -> [Part] {
        let common = CommonWords(old, new)
        var steps: [Part] = []
        var (left, right) = (0, 0)
        while left < old.count || right < new.count {
            if left < old.count, right < new.count, old[left] == new[right] {
                steps.append(.same(String(old[left])))
                (left, right) = (left + 1, right + 1)
            } else if right == new.count || left < old.count && common[left + 1, right] >= common[left, right + 1] {
                steps.append(.removed(String(old[left])))
                left += 1
            } else {
                steps.append(.added(String(new[right])))
                right += 1
            }
        }
        return steps
    }

    /// Joins neighbours; within one stretch of changes everything removed comes first.
    private static func merge(_ steps: [Part]) -> [Part] {
        var parts: [Part] = []
        var (same, removed, added) = ("", "", "")
        func flushChange() {
            if !removed.isEmpty { parts.append(.removed(removed)) }
            if !added.isEmpty { parts.append(.added(added)) }
            (removed, added) = ("", "")
        }
        for step in steps {
            if case .same(let text) = step {
                flushChange()
                same += text
                continue
            }
            if !same.isEmpty { parts.append(.same(same)) }
            same = ""
            if case .removed(let text) = step { removed += text }
            if case .added(let text) = step { added += text }
        }
        flushChange()
        return same.isEmpty ? parts : parts + [.same(same)]
    }
}

/// For each pair of places, how many words the rests of two texts have in common, in order.
private struct CommonWords {
    private var lengths: [UInt16]
    private let width: Int

    init(_ old: [Substring], _ new: [Substring]) {
        width = new.count + 1
        lengths = [UInt16](repeating: 0, count: (old.count + 1) * width)
        for left in old.indices.reversed() {
            for right in new.indices.reversed() {
                let place = left * width + right
                lengths[place] =
                    old[left] == new[right]
                    ? lengths[place + width + 1] &+ 1 : max(lengths[place + width], lengths[place + 1])
            }
        }
    }

    subscript(left: Int, right: Int) -> UInt16 { lengths[left * width + right] }
}
