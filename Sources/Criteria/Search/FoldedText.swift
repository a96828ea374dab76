import Foundation

/// A text as searches see it: small letters without accents, single spaces between words, one before and one after.
/// "Vệ sinh, nước sạch" becomes " ve sinh nuoc sach ".
struct FoldedText: Sendable, Hashable {
    /// UTF-8.
    let bytes: [UInt8]

    private static let space = UInt8(ascii: " ")

    init(_ text: String) {
        var bytes = [FoldedText.space]
        bytes.reserveCapacity(text.utf8.count + 2)
        FoldedText.append(text, to: &bytes)
        if bytes.last != FoldedText.space { bytes.append(FoldedText.space) }
        self.bytes = bytes
    }

    /// Whether nothing that could be searched for stands here.
    var isEmpty: Bool { bytes.count == 1 }

    /// The words, each with the space before it, so that it is found at the beginning of words only.
    var needles: [[UInt8]] {
        bytes.split(separator: FoldedText.space).map { [FoldedText.space] + $0 }
    }

    /// All words one after the other, as they stand; the last one may be the beginning of a longer word.
    var phrase: [UInt8] { Array(bytes.dropLast()) }

    /// Whether the needle stands here.
    func contains(_ needle: [UInt8]) -> Bool { FoldedText.place(of: needle, in: bytes, from: 0) != nil }

    /// Where the needle stands next at or after a place; nil where it does not.
    static func place(of needle: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        guard let first = needle.first, bytes.count >= needle.count else { return nil }
        return bytes.withUnsafeBufferPointer { bytes in
            var place = start
            let last = bytes.count - needle.count
            while place <= last {
                if bytes[place] == first, (1..<needle.count).allSatisfy({ bytes[place + $0] == needle[$0] }) {
                    return place
                }
                place += 1
            }
            return nil
        }
    }

    /// Adds a text, letters and digits folded, and one space for everything between words.
    static func append(_ text: String, to bytes: inout [UInt8]) {
        for scalar in text.decomposedStringWithCanonicalMapping.lowercased().unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9", ".", "%": bytes.append(UInt8(truncatingIfNeeded: scalar.value))
            case "đ": bytes.append(UInt8(ascii: "d"))
            case _ where scalar.properties.generalCategory == .nonspacingMark: continue
            case _ where scalar.properties.isAlphabetic: bytes.append(contentsOf: String(scalar).utf8)
            default: if bytes.last != space { bytes.append(space) }
            }
        }
    }
}
