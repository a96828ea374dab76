import Foundation

/// How a browser treats an answer and what it calls the file (RFC 6266, RFC 5987).
enum ContentDisposition {
    static func header(fileName: String, isKept: Bool) -> String {
        "\(isKept ? "attachment" : "inline"); filename=\"\(plain(fileName))\"; filename*=UTF-8''\(encoded(fileName))"
    }

    /// For programs that read only ASCII: without accents, anything else replaced.
    private static func plain(_ name: String) -> String {
        let folded = name.replacingOccurrences(of: "đ", with: "d").replacingOccurrences(of: "Đ", with: "D")
            .decomposedStringWithCanonicalMapping
        let scalars = folded.unicodeScalars.filter { $0.properties.canonicalCombiningClass == .notReordered }
        return String(
            scalars.map { scalar in
                let isPlain = (0x20...0x7E).contains(scalar.value) && !"\"\\%/".unicodeScalars.contains(scalar)
                return isPlain ? Character(scalar) : "_"
            })
    }

    private static func encoded(_ name: String) -> String {
        let allowed = CharacterSet(
            charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
        return name.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
    }
}
