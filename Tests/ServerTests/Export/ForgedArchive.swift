import Accreditation
import Archive
import Documents
import Foundation

@testable import Server

/// The entries of an archive, to be changed by hand and written again.
struct ForgedArchive {
    var entries: [(name: String, bytes: [UInt8])]

    private static let limits = ArchiveLimits(
        archiveBytes: 1 << 30, entryBytes: 1 << 28, totalBytes: 1 << 30, entries: 10_000, nameBytes: 512)

    init(path: String) throws {
        let reader = try ArchiveReader(path: path, limits: ForgedArchive.limits)
        let contents = try reader.contents(of: Set(reader.entries.map(\.name)))
        entries = reader.entries.map { ($0.name, contents[$0.name] ?? []) }
    }

    /// Changes the text of an entry.
    mutating func edit(_ name: String, _ change: (String) -> String) {
        for index in entries.indices where entries[index].name == name {
            entries[index].bytes = Array(change(String(decoding: entries[index].bytes, as: UTF8.self)).utf8)
        }
    }

    /// Makes the list true again: whoever forges an archive would do that too.
    mutating func list() throws {
        guard let own = entries.first(where: { $0.name == DossierManifest.name }) else { return }
        var manifest = try JSONDecoder().decode(DossierManifest.self, from: Data(own.bytes))
        manifest.entries = entries.filter { $0.name != DossierManifest.name }.map {
            .init(name: $0.name, sha256: ContentHash.hex($0.bytes), size: $0.bytes.count)
        }
        let bytes = Array(try JSONEncoder().encode(manifest))
        edit(DossierManifest.name) { _ in String(decoding: bytes, as: UTF8.self) }
    }

    func write(to path: String) throws {
        let bytes = try ZipWriter.bytes { zip in
            for entry in entries { try zip.add(entry.name, entry.bytes) }
        }
        try Data(bytes).write(to: URL(filePath: path))
    }
}
