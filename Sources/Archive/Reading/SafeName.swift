/// Which names of entries are taken: relative, of plain characters, staying inside their folder.
enum SafeName {
    /// Whether a name is taken; a `/` at the end stands for a folder.
    static func accepts(_ name: [UInt8], limit: Int) -> Bool {
        guard !name.isEmpty, name.count <= limit else { return false }
        let isPlain = name.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }
        guard isPlain, name.first != UInt8(ascii: "/"), !hasDrive(name) else { return false }
        var parts = name.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        if parts.last?.isEmpty == true { parts.removeLast() }
        return parts.allSatisfy { !$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8) }
    }

    /// `C:` at the start leads to another drive on some systems.
    private static func hasDrive(_ name: [UInt8]) -> Bool {
        name.count > 1 && name[1] == UInt8(ascii: ":")
    }
}
