import Archive
import XML

/// The parts of a workbook in its archive.
struct Package {
    let limits: WorkbookLimits
    private let archive: ArchiveReader
    private let parts: [String: String]

    init(_ bytes: [UInt8], limits: WorkbookLimits) throws(WorkbookRefusal) {
        self.limits = limits
        do {
            archive = try ArchiveReader(bytes: bytes, limits: limits.archive)
        } catch {
            throw .archive(error)
        }
        // The format takes names of parts as equal whatever their case.
        parts = Dictionary(archive.entries.map { ($0.name.lowercased(), $0.name) }) { first, _ in first }
        try PackageCheck(names: Set(parts.keys)).run()
    }

    /// Whether there is a part of this name.
    func has(_ name: String) -> Bool { parts[name.lowercased()] != nil }

    /// The bytes of a part.
    func part(_ name: String) throws(WorkbookRefusal) -> [UInt8] {
        guard let entry = parts[name.lowercased()] else { throw .missingPart(name) }
        do {
            guard let bytes = try archive.content(of: entry) else { throw WorkbookRefusal.missingPart(name) }
            return bytes
        } catch let refusal as ArchiveRefusal {
            throw .archive(refusal)
        } catch {
            throw .damagedPart(name)
        }
    }

    /// Reads a part element by element.
    func read(_ name: String, to consumer: any ElementConsumer) throws(WorkbookRefusal) {
        let bytes = try part(name)
        var xml = Limits.standard
        xml.bytes = limits.archive.entryBytes
        xml.elements = limits.elements
        xml.problems = 1
        do {
            try ElementStream.read(bytes, name: name, limits: xml, to: consumer)
        } catch let refusal as WorkbookRefusal {
            throw refusal
        } catch {
            throw .damagedPart(name)
        }
    }
}
