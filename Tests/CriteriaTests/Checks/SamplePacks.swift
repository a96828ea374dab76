import Criteria
import Foundation

/// The packs under `Packs/`: a base pack, and folders that replace some of its files.
struct SamplePacks {
    /// The folder that holds `Packs`, next to this file's folder.
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Packs")

    /// The repository's folder of rule packs.
    static let standards = folder.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Standards")

    /// The packs read, and every problem found in them and between them.
    var packs: [RulePack] = []
    var problems: [Diagnostic] = []

    /// The base pack.
    static func base() throws -> RulePack? {
        var sample = SamplePacks()
        try sample.read(folder.appending(path: "base"), as: "base")
        return sample.packs.first
    }

    /// Reads `Packs/<check>/<kind>`: one pack, or one in each folder inside, each laid over the base pack.
    init(_ check: String, _ kind: String) throws {
        let root = SamplePacks.folder.appending(path: "\(check)/\(kind)")
        let inside = try SamplePacks.names(in: root).filter { !$0.contains(".") && $0 != "Related" }.sorted()
        let amendments = try SampleAmendments(root, inside, path: kind)
        if !amendments.all.isEmpty {
            try read(SamplePacks.folder.appending(path: "base"), as: "base")
            try amendments.apply(to: &self)
            return
        }
        if inside.isEmpty { try read(root, as: "base", path: kind) }
        for name in inside { try read(root.appending(path: name), as: name, path: "\(kind)/\(name)") }
        problems += RulePack.problems(among: packs)
        try readRelated(root.appending(path: "Related"), path: "\(kind)/Related")
    }

    private init() {}

    /// The files of the base pack.
    static func baseSource() throws -> PackSource {
        PackSource(id: "base", files: try files(in: folder.appending(path: "base")))
    }

    /// The grammar.
    static func schema() throws -> PackSchema {
        try PackSchema(bytes(standards.appending(path: "Schema/standards.xsd")))
    }

    private mutating func read(_ overlay: URL, as id: String, path: String = "base") throws {
        var files = try SamplePacks.files(in: SamplePacks.folder.appending(path: "base"))
        for (name, bytes) in try SamplePacks.files(in: overlay) { files[name] = bytes }
        let source = PackSource(id: id, path: path, files: files)
        let (pack, found) = PackReader.read(source, schema: try SamplePacks.schema())
        if let pack { packs.append(pack) }
        problems += found + (pack?.problems() ?? [])
    }

    /// Files that compare the packs, where there are some.
    private mutating func readRelated(_ folder: URL, path: String) throws {
        guard FileManager.default.fileExists(atPath: folder.path(percentEncoded: false)) else { return }
        let schema = try PackSchema(
            SamplePacks.bytes(SamplePacks.standards.appending(path: "Schema/related.xsd")), name: "related.xsd")
        var related: [RelatedCriteria] = []
        for (name, bytes) in try SamplePacks.files(in: folder).sorted(by: { $0.key < $1.key }) {
            let (found, diagnostics) = RelatedReader.read(bytes, name: "\(path)/\(name)", schema: schema)
            problems += diagnostics
            if let found { related.append(found) }
        }
        problems += RulePack.problems(in: related, among: packs)
    }

    static func names(in folder: URL) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
    }

    private static func files(in folder: URL) throws -> [String: [UInt8]] {
        let names = try names(in: folder).filter { $0.hasSuffix(".xml") }
        return Dictionary(
            uniqueKeysWithValues: try names.map { ($0, try bytes(folder.appending(path: $0))) })
    }

    static func bytes(_ file: URL) throws -> [UInt8] { Array(try Data(contentsOf: file)) }
}
