import Accreditation
import Criteria
import Documents
import NIOPosix
import Storage

/// Takes an archive into file store and database; where anything is wrong, both stay as they were.
struct DossierImport {
    let reader: DossierFileReader
    let files: FileStore
    let importer: DossierImporter

    /// - Throws: `DossierFileRefusal`, `ImportProblem`, `FileStoreError`.
    func run() async throws {
        let place = try place()
        guard try await !importer.has(place) else { throw ImportProblem.alreadyHere }
        let (reader, files) = (reader, files)
        let taken = try await NIOThreadPool.singleton.runIfActive { try Taken(reader, files) }
        do {
            try await importer.take(package(place, taken))
        } catch {
            try await NIOThreadPool.singleton.runIfActive { taken.undo() }
            throw error
        }
    }

    private func place() throws -> DossierPlace {
        guard let dossier = DossierID(reader.manifest.dossier), let school = UnitID(reader.manifest.school) else {
            throw DossierFileRefusal.noList
        }
        return DossierPlace(
            dossier: dossier, school: school, year: SchoolYear(start: reader.manifest.schoolYear))
    }

    private func package(_ place: DossierPlace, _ taken: Taken) -> DossierPackage {
        var packs: [String: PackSource] = [:]
        for (path, bytes) in taken.inside(DossierFolder.packs) {
            let parts = path.split(separator: "/").map(String.init)
            guard parts.count == 3 else { continue }
            packs[parts[0], default: PackSource(id: parts[1], files: [:])].files[parts[2]] = bytes
        }
        let pages = taken.inside(DossierFolder.history).map { (number: Int($0.filter(\.isNumber)) ?? 0, bytes: $1) }
        return DossierPackage(
            place: place, contentHash: reader.manifest.contentHash, result: taken.data[DossierFolder.result] ?? [],
            listHash: reader.listHash,
            tables: Dictionary(
                taken.inside(DossierFolder.data).map { (String($0.dropLast(5)), String(decoding: $1, as: UTF8.self)) },
                uniquingKeysWith: { first, _ in first }),
            history: pages.sorted { $0.number < $1.number }.map { String(decoding: $0.bytes, as: UTF8.self) },
            packs: packs, files: taken.hashes)
    }

    /// What was read: data in memory, files in the store.
    private final class Taken: Sendable {
        let data: [String: [UInt8]]
        let hashes: Set<String>
        private let kept: KeptFiles

        init(_ reader: DossierFileReader, _ files: FileStore) throws {
            let intake = FileIntake(files)
            var hashes: Set<String> = []
            do {
                let taker = DossierFileTaker(
                    begin: intake.begin, write: intake.write, finish: { hashes.insert(try intake.finish().hash) })
                data = try reader.read(into: taker)
            } catch {
                intake.undo()
                throw error
            }
            self.hashes = hashes
            kept = intake.kept
        }

        /// The entries below a folder, by the rest of their names, in order.
        func inside(_ folder: String) -> [(String, [UInt8])] {
            data.filter { $0.key.hasPrefix(folder + "/") }
                .map { (String($0.key.dropFirst(folder.utf8.count + 1)), $0.value) }.sorted { $0.0 < $1.0 }
        }

        func undo() { kept.undo() }
    }
}
