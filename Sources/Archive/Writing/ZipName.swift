/// The names of entries.
enum ZipName {
    /// Whether the name leads to a place below the archive's folder on every system.
    static func isFit(_ name: String) -> Bool {
        guard name.utf8.count < 65_536, !name.contains("\\"), !name.unicodeScalars.contains("\0") else { return false }
        return name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
            !part.isEmpty && part != "." && part != ".."
        }
    }
}
