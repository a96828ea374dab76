import Foundation
import Synchronization

/// All rule packs of a folder, read and checked.
public struct Standards: Sendable {
    /// The packs that could be read, by identifier.
    public var packs: [RulePack]
    /// The files of each pack that could be read, in the same order.
    public var sources: [PackSource]
    /// The grammar; nil if it could not be read.
    public var schema: PackSchema?
    /// Which criteria of two packs speak of the same matter, one entry a file.
    public var related: [RelatedCriteria] = []
    /// The days on which no desk works in the whole country.
    public var holidays = Holidays.none
    /// Everything that was found, in the order of places.
    public var diagnostics: [Diagnostic]
    /// The ministry's amendments that could be read; `packs` holds what they made.
    public var amendments: [Amendment] = []
    /// What provinces add, and the packs that come out.
    public var overlays: [Amendment] = []
    public var overlaid: [OverlaidPack] = []

    /// Whether a problem forbids using the packs.
    public var isBroken: Bool { diagnostics.contains { $0.severity == .error } }

    /// The pack with an identifier.
    public func pack(_ id: String) -> RulePack? { packs.first { $0.id == id } }

    /// Where the grammar lies inside the folder.
    static let schemaFolder = "Schema"
    /// The grammar's file.
    static let schemaFile = "standards.xsd"

    /// Folders that hold no pack.
    private static let otherFolders = [
        schemaFolder, relatedFolder, holidaysFolder, amendmentsFolder, overlaysFolder, examplesFolder,
    ]

    /// Reads every folder inside `folder` as a pack, but `Schema`, `Related`, `Holidays` and those of amendments,
    /// applies the amendments, checks all, and collects all problems.
    public static func load(_ folder: String) -> Standards {
        var standards = Standards(packs: [], sources: [], schema: nil, diagnostics: [])
        standards.readSchema(folder)
        guard standards.schema != nil else { return standards }
        var root = PackFolder(path: folder)
        let names = root.names().filter { !otherFolders.contains($0) && isFolder("\(folder)/\($0)") }
        if names.isEmpty { root.noteEmpty() }
        standards.diagnostics += root.diagnostics
        for loaded in loadPacks(names, in: folder, schema: standards.schema) { standards.add(loaded) }
        let isComplete = standards.packs.count == names.count
        if isComplete { standards.readRelated(folder) }
        standards.readHolidays(folder)
        standards.addAmendments(of: folder)
        if isComplete { standards.diagnostics += RulePack.problems(among: standards.packs) }
        standards.diagnostics = standards.diagnostics.inOrderOfPlace()
        return standards
    }

    private mutating func readSchema(_ folder: String) {
        var schemaFolder = PackFolder(path: "\(folder)/\(Standards.schemaFolder)")
        let bytes = schemaFolder.isInside(folder) ? schemaFolder.file(Standards.schemaFile) : nil
        diagnostics += schemaFolder.diagnostics
        guard let bytes else { return }
        do {
            schema = try PackSchema(bytes, name: "\(schemaFolder.path)/\(Standards.schemaFile)")
        } catch {
            diagnostics += error.diagnostics
        }
    }

    /// One pack's folder, read and checked.
    struct LoadedPack: Sendable {
        var source: PackSource
        var pack: RulePack?
        var diagnostics: [Diagnostic]
    }

    /// Packs do not depend on each other, so they are read on several threads; the order stays that of the names.
    private static func loadPacks(_ names: [String], in folder: String, schema: PackSchema?) -> [LoadedPack] {
        let loaded = Mutex<[Int: LoadedPack]>([:])
        let queue = OperationQueue()
        for (index, name) in names.enumerated() {
            queue.addOperation {
                let pack = loadPack(name, in: folder, schema: schema)
                loaded.withLock { $0[index] = pack }
            }
        }
        queue.waitUntilAllOperationsAreFinished()
        return loaded.withLock { packs in names.indices.compactMap { packs[$0] } }
    }

    static func loadPack(_ name: String, in folder: String, schema: PackSchema?) -> LoadedPack {
        var packFolder = PackFolder(path: "\(folder)/\(name)")
        guard packFolder.isInside(folder) else {
            let empty = PackSource(id: name, path: packFolder.path, files: [:])
            return LoadedPack(source: empty, pack: nil, diagnostics: packFolder.diagnostics)
        }
        let source = PackSource(id: name, path: packFolder.path, files: packFolder.files())
        let (pack, found) = PackReader.read(source, schema: schema)
        let diagnostics = packFolder.diagnostics + found + (pack?.problems() ?? [])
        return LoadedPack(source: source, pack: pack, diagnostics: diagnostics)
    }

    private mutating func add(_ loaded: LoadedPack) {
        diagnostics += loaded.diagnostics
        guard let pack = loaded.pack else { return }
        packs.append(pack)
        sources.append(loaded.source)
    }

    static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }

    static func isFile(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) && !isFolder(path) }
}
