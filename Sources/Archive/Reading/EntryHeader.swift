extension DirectoryEntry {
    /// Whether the header before the entry's bytes says the same as the directory.
    func agrees(with header: LittleEndian) -> Bool {
        guard header.four(0) == 0x0403_4B50, header.two(8) == method, (header.two(6) ^ flags) & 0x2049 == 0,
            header.two(26) == nameBytes.count, header.bytes.dropFirst(30).elementsEqual(nameBytes)
        else { return false }
        // Writers that cannot go back put sizes and checksum behind the bytes; big sizes stand elsewhere.
        if flags & 8 != 0 { return true }
        let sizes = [(header.four(18), compressedSize), (header.four(22), size)]
        return header.four(14) == checksum && sizes.allSatisfy { $0 == $1 || $0 == 0xFFFF_FFFF }
    }
}
