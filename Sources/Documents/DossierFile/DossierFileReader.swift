import Archive
import Crypto
import Foundation

/// Reads the archive of a whole dossier; nothing is trusted that is not in its list with the same hash.
public struct DossierFileReader: Sendable {
    public let manifest: DossierManifest
    /// SHA-256 of the list.
    public let listHash: String
    private let archive: ArchiveReader
    private let listed: [String: DossierManifest.Entry]

    private static let limits = ArchiveLimits(
        archiveBytes: 64 << 30, entryBytes: 16 << 30, totalBytes: 64 << 30, entries: 100_000, ratio: 1_000,
        nameBytes: 512)
    /// Bytes of all data together, which are read into memory; files are not.
    private static let mostData = 256 << 20
    private static let longestList = 64 << 20

    /// Opens the file and compares its entries with its list.
    public init(path: String) throws(DossierFileRefusal) {
        do {
            archive = try ArchiveReader(path: path, limits: DossierFileReader.limits)
        } catch {
            throw .archive(error)
        }
        let bytes = try DossierFileReader.list(of: archive)
        let manifest = try DossierFileReader.manifest(bytes)
        self.manifest = manifest
        listHash = DossierFileWriter.text(SHA256.hash(data: bytes))
        listed = Dictionary(manifest.entries.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        try checkEntries()
    }

    private static func list(of archive: ArchiveReader) throws(DossierFileRefusal) -> [UInt8] {
        guard let entry = archive.entries.first(where: { $0.name == DossierManifest.name }),
            entry.size <= longestList
        else { throw .noList }
        do {
            return try archive.content(of: DossierManifest.name) ?? []
        } catch let error as ArchiveRefusal {
            throw .archive(error)
        } catch {
            throw .noList
        }
    }

    /// What is read before anything else, whatever the version.
    private struct Head: Decodable {
        let format: String
        let version: Int
    }

    private static func manifest(_ bytes: [UInt8]) throws(DossierFileRefusal) -> DossierManifest {
        let data = Data(bytes)
        guard let head = try? JSONDecoder().decode(Head.self, from: data), head.format == DossierManifest.format
        else { throw .noList }
        guard head.version == DossierManifest.version else { throw .version(head.version) }
        guard let manifest = try? JSONDecoder().decode(DossierManifest.self, from: data) else { throw .noList }
        return manifest
    }

    private func checkEntries() throws(DossierFileRefusal) {
        guard manifest.extent == "dossier" else { throw .notWhole }
        let sizes = Dictionary(archive.entries.map { ($0.name, $0.size) }, uniquingKeysWith: { first, _ in first })
        for entry in manifest.entries {
            guard let size = sizes[entry.name] else { throw .missing(entry.name) }
            guard size == entry.size else { throw .damaged(entry.name) }
        }
        for name in sizes.keys.sorted() where listed[name] == nil && name != DossierManifest.name {
            throw .stranger(name)
        }
        let data = manifest.entries.filter { !DossierFolder.isStored($0.name) }.map(\.size)
        guard data.reduce(0, +) <= DossierFileReader.mostData else { throw .tooMuchData }
    }

    /// Reads everything once, in the order of the bytes; throws ``DossierFileRefusal`` at the first damage.
    ///
    /// - Parameter store: takes the files; what it throws is thrown.
    /// - Returns: the other entries by name.
    public func read(into store: DossierFileTaker) throws -> [String: [UInt8]] {
        let reading = EntryReading(store)
        do {
            try archive.read(where: { $0.name != DossierManifest.name }) { entry, piece in
                if reading.current?.name != entry.name { try reading.go(to: listed[entry.name]) }
                try reading.take(piece)
            }
            try reading.go(to: nil)
            for entry in manifest.entries where entry.size == 0 { try reading.go(to: entry) }
            try reading.go(to: nil)
        } catch let error as ArchiveRefusal {
            throw DossierFileRefusal.archive(error)
        }
        return reading.data
    }
}

/// Takes the files of an archive into a store, one after the other.
public struct DossierFileTaker {
    let begin: () throws -> Void
    let write: (UnsafeRawBufferPointer) throws -> Void
    let finish: () throws -> Void

    /// - Parameter finish: is called when the bytes were compared with the list.
    public init(
        begin: @escaping () throws -> Void, write: @escaping (UnsafeRawBufferPointer) throws -> Void,
        finish: @escaping () throws -> Void
    ) {
        self.begin = begin
        self.write = write
        self.finish = finish
    }
}

/// The entry that is being read, its hash on the way.
private final class EntryReading {
    private let store: DossierFileTaker
    private(set) var current: DossierManifest.Entry?
    private var digest = SHA256()
    private(set) var data: [String: [UInt8]] = [:]

    init(_ store: DossierFileTaker) { self.store = store }

    func take(_ piece: UnsafeRawBufferPointer) throws {
        guard let current else { return }
        digest.update(bufferPointer: piece)
        if DossierFolder.isStored(current.name) {
            try store.write(piece)
        } else {
            data[current.name]?.append(contentsOf: piece)
        }
    }

    /// Ends the entry and begins the next one.
    func go(to next: DossierManifest.Entry?) throws {
        if let current {
            guard DossierFileWriter.text(digest.finalize()) == current.sha256 else {
                throw DossierFileRefusal.damaged(current.name)
            }
            if DossierFolder.isStored(current.name) { try store.finish() }
        }
        current = next
        digest = SHA256()
        guard let next else { return }
        if DossierFolder.isStored(next.name) { try store.begin() } else { data[next.name] = [] }
    }
}
