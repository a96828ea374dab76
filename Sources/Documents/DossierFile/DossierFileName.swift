import Foundation

/// Names of the files in an archive of a dossier: readable on every system, each once, whatever the
/// capitals.
public struct DossierFileNames: Sendable {
    private var taken: Set<String> = []
    /// The longest part between two slashes, in bytes of UTF-8: what file systems take, with room for a number.
    private static let longest = 200

    public init() {}

    /// `folder/name.ending`, with a number before the ending where that is taken.
    public mutating func name(in folder: String, _ name: String, ending: String = "") -> String {
        let (stem, tail) = (DossierFileNames.safe(name), DossierFileNames.ending(ending))
        var number = 1
        while true {
            let mark = number == 1 ? "" : " (\(number))"
            let full = "\(folder)/\(DossierFileNames.cut(stem, to: DossierFileNames.longest - tail.utf8.count))"
            if taken.insert((full + mark + tail).lowercased()).inserted { return full + mark + tail }
            number += 1
        }
    }

    /// The ending of a file's name with its dot: `.pdf`; nothing where it has none that is safe.
    public static func ending(_ fileName: String) -> String {
        guard let dot = fileName.lastIndex(of: ".") else { return "" }
        let letters = fileName[dot...].dropFirst().lowercased()
        let isPlain = letters.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
        return isPlain && (1...8).contains(letters.utf8.count) ? "." + letters : ""
    }

    /// A name without what some system takes for a folder, a drive, a pattern or nothing at all.
    static func safe(_ name: String) -> String {
        let composed = name.precomposedStringWithCanonicalMapping
        let scalars = composed.unicodeScalars.map { scalar -> Unicode.Scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: " "
            default: "/\\:*?\"<>|[]".unicodeScalars.contains(scalar) ? " " : scalar
            }
        }
        let words = String(String.UnicodeScalarView(scalars)).split(separator: " ")
        let plain = words.joined(separator: " ").trimmingCharacters(in: CharacterSet(charactersIn: " ."))
        return plain.isEmpty ? "khong-ten" : plain
    }

    /// Whole letters up to a number of bytes.
    private static func cut(_ text: String, to bytes: Int) -> String {
        guard text.utf8.count > bytes else { return text }
        var (kept, size) = ("", 0)
        for letter in text {
            size += letter.utf8.count
            if size > bytes { break }
            kept.append(letter)
        }
        return kept.trimmingCharacters(in: .whitespaces)
    }
}
