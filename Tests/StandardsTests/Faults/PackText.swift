import Criteria

/// The files of a pack as text, for putting a fault into them.
struct PackText {
    let pack: RulePack
    var files: [String: [UInt8]]
    var dice: Dice

    /// A start tag and where it stands.
    struct Tag {
        var file: String
        var range: Range<Int>
        var text: String

        /// The value of an attribute.
        subscript(name: String) -> String? {
            for space in [" ", "\n"] {
                let parts = text.split(separator: "\(space)\(name)=\"", maxSplits: 1, omittingEmptySubsequences: false)
                if parts.count == 2 { return String(parts[1].prefix { $0 != "\"" }) }
                guard space == " " else { break }
            }
            return nil
        }
    }

    /// Every start tag with this name that satisfies a condition, file by file.
    func tags(_ name: String, where isWanted: (Tag) -> Bool = { _ in true }) -> [Tag] {
        let opening = Array("<\(name)".utf8)
        return files.sorted { $0.key < $1.key }.flatMap { file, bytes -> [Tag] in
            PackText.places(of: opening, in: bytes).compactMap { start in
                guard !PackText.isNamePart(bytes[start + opening.count]),
                    let end = bytes[start...].firstIndex(of: UInt8(ascii: ">"))
                else { return nil }
                let text = String(decoding: bytes[start...end], as: UTF8.self)
                return Tag(file: file, range: start..<end + 1, text: text)
            }
        }.filter(isWanted)
    }

    /// One of these tags by chance; nil where there is none.
    mutating func tag(_ name: String, where isWanted: (Tag) -> Bool = { _ in true }) -> Tag? {
        let found = tags(name, where: isWanted)
        return found.isEmpty ? nil : dice.one(found)
    }

    /// Puts other text in the place of a tag.
    mutating func replace(_ tag: Tag, with text: String) {
        files[tag.file]?.replaceSubrange(tag.range, with: Array(text.utf8))
    }

    /// Gives an attribute another value, or adds it.
    mutating func set(_ tag: Tag, _ name: String, _ value: String) {
        guard let old = tag[name] else {
            let end = tag.text.hasSuffix("/>") ? "/>" : ">"
            return replace(tag, with: "\(tag.text.dropLast(end.count)) \(name)=\"\(value)\"\(end)")
        }
        replace(tag, with: tag.text.replacing("\(name)=\"\(old)\"", with: "\(name)=\"\(value)\"", maxReplacements: 1))
    }

    /// Takes an attribute out.
    mutating func remove(_ tag: Tag, _ name: String) {
        guard let old = tag[name] else { return }
        replace(tag, with: tag.text.replacing("\(name)=\"\(old)\"", with: "", maxReplacements: 1))
    }

    /// The bytes of the whole element that a tag begins; elements of its name do not stand inside of it.
    func element(_ tag: Tag) -> Range<Int> {
        guard !tag.text.hasSuffix("/>"), let bytes = files[tag.file] else { return tag.range }
        let name = tag.text.dropFirst().prefix { $0.isLetter || $0 == "-" }
        let closing = Array("</\(name)>".utf8)
        let end = PackText.places(of: closing, in: bytes).first { $0 >= tag.range.upperBound }
        return tag.range.lowerBound..<(end.map { $0 + closing.count } ?? tag.range.upperBound)
    }

    /// Whether nothing but space stands between two elements.
    func isFollowed(_ tag: Tag, by next: Tag) -> Bool {
        let end = element(tag).upperBound
        guard tag.file == next.file, end <= next.range.lowerBound, let bytes = files[tag.file] else { return false }
        return bytes[end..<next.range.lowerBound].allSatisfy { $0 == 0x20 || $0 == 0x0A }
    }

    /// The text of the whole element.
    func text(of tag: Tag) -> String { String(decoding: files[tag.file]?[element(tag)] ?? [], as: UTF8.self) }

    /// Puts other text in the place of the whole element.
    mutating func replaceElement(_ tag: Tag, with text: String) {
        let range = element(tag)
        files[tag.file]?.replaceSubrange(range, with: Array(text.utf8))
    }

    /// Exchanges a word everywhere in a file.
    mutating func exchange(_ old: String, _ new: String, in file: String) {
        let text = String(decoding: files[file] ?? [], as: UTF8.self)
        files[file] = Array(text.replacing(old, with: new).utf8)
    }

    private static func places(of word: [UInt8], in bytes: [UInt8]) -> [Int] {
        var found: [Int] = []
        bytes.withUnsafeBufferPointer { bytes in
            var index = 0
            while index + word.count < bytes.count {
                if bytes[index] == word[0], bytes[index + 1] == word[1],
                    bytes[index..<index + word.count].elementsEqual(word)
                {
                    found.append(index)
                }
                index += 1
            }
        }
        return found
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "-") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    }
}
