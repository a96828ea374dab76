/// A pack with the guidance that a province adds to it.
public struct OverlaidPack: Sendable {
    /// The province as its overlay names it.
    public var province: String
    /// The identifier of the pack that it is added to; dossiers stay pinned to that one.
    public var base: String
    /// The pack with hints and deadlines added; its hash is the base's, for no rule changes.
    public var pack: RulePack
}

extension Standards {
    /// Where amendments lie inside the folder, each in a folder of its own.
    static let amendmentsFolder = "Amendments"
    /// Where the guidance of provinces lies.
    static let overlaysFolder = "Overlays"
    /// Written amendments that show how it is done; nothing in it is law, and it is not loaded.
    static let examplesFolder = "Examples"

    /// The pack with a province's guidance added; nil where the province adds none.
    public func pack(_ id: String, in province: String) -> RulePack? {
        overlaid.first { $0.base == id && $0.province == province }?.pack
    }

    /// Reads and applies every amendment, the earliest first, then every overlay.
    mutating func addAmendments(of folder: String) {
        amendments = readAmendments("\(folder)/\(Standards.amendmentsFolder)", AmendmentReader.amendmentFile)
        overlays = readAmendments("\(folder)/\(Standards.overlaysFolder)", AmendmentReader.overlayFile)
        var waiting = amendments.sorted { ($0.from, $0.id) < ($1.from, $1.id) }
        while let index = waiting.firstIndex(where: { pack($0.base) != nil }) { add(waiting.remove(at: index)) }
        for amendment in waiting { diagnostics += problems(of: amendment) }
        for text in overlays {
            let (pack, found) = overlay(text)
            diagnostics += found.filter { !diagnostics.contains($0) }
            if let pack { overlaid.append(pack) }
        }
        let inOrder = zip(packs, sources).sorted { $0.0.id < $1.0.id }
        packs = inOrder.map(\.0)
        sources = inOrder.map(\.1)
    }

    private mutating func readAmendments(_ folder: String, _ file: String) -> [Amendment] {
        guard Standards.isFolder(folder) else { return [] }
        var root = PackFolder(path: folder)
        let names = root.names()
        diagnostics += root.diagnostics
        return names.compactMap { name in readAmendment("\(folder)/\(name)", file) }
    }

    private mutating func readAmendment(_ folder: String, _ file: String) -> Amendment? {
        var inside = PackFolder(path: folder)
        let files = inside.files()
        diagnostics += inside.diagnostics
        let id = folder.split(separator: "/").last.map(String.init) ?? folder
        for name in files.keys.sorted() where name != file {
            let place = SourceLocation(file: "\(folder)/\(name)", line: 1)
            diagnostics.append(Diagnostic(check: "files", "Only \(file) belongs here; move this file away.", at: place))
        }
        guard let bytes = files[file] else {
            let place = SourceLocation(file: "\(folder)/\(file)", line: 1)
            diagnostics.append(
                Diagnostic(check: "files", "The file is not there; add it or remove the folder.", at: place))
            return nil
        }
        let (amendment, found) = AmendmentReader.read(bytes, id: id, name: "\(folder)/\(file)", schema: schema)
        diagnostics += found
        return amendment
    }

    /// What the checks find in an amendment, beside everything else that was loaded.
    func problems(of amendment: Amendment) -> [Diagnostic] {
        let others = (amendments + overlays).filter { $0.id != amendment.id || $0.kind != amendment.kind }
        let packs = packs.filter { pack in !pack.circular.amendments.contains { $0.id == amendment.id } }
        return amendment.problems(in: AmendmentContext(amendment, packs: packs, others: others))
    }

    /// Checks an amendment and applies it to its base.
    func apply(_ amendment: Amendment) -> AmendedPack {
        let found = problems(of: amendment)
        let base = sources.first { $0.id == amendment.base }
        guard let base, !found.contains(where: { $0.severity == .error }) else {
            return AmendedPack(source: nil, pack: nil, diagnostics: found)
        }
        var amended = amendment.apply(to: base, schema: schema)
        amended.diagnostics = (found + amended.diagnostics).inOrderOfPlace()
        return amended
    }

    private mutating func add(_ amendment: Amendment) {
        let amended = apply(amendment)
        diagnostics += amended.diagnostics.filter { !diagnostics.contains($0) }
        guard let pack = amended.pack, let source = amended.source, !amended.isBroken else { return }
        packs.append(pack)
        sources.append(source)
        guard let index = packs.firstIndex(where: { $0.id == amendment.base }) else { return }
        packs[index].circular.end(before: amendment.from)
    }

    /// A pack in a folder anywhere: one written by hand, or what an amendment in the folder makes of its base.
    public func readFolder(_ path: String) -> (RulePack?, [Diagnostic]) {
        let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
        var copy = Standards(packs: packs, sources: sources, schema: schema, diagnostics: [])
        copy.amendments = amendments
        copy.overlays = overlays
        for file in [AmendmentReader.amendmentFile, AmendmentReader.overlayFile]
        where Standards.isFile("\(folder)/\(file)") {
            guard let amendment = copy.readAmendment(folder, file) else { return (nil, copy.diagnostics) }
            let amended = copy.apply(amendment)
            return (amended.pack, copy.diagnostics + amended.diagnostics)
        }
        let parts = folder.split(separator: "/", omittingEmptySubsequences: false)
        let parent = parts.dropLast().joined(separator: "/")
        let loaded = Standards.loadPack(String(parts.last ?? ""), in: parent.isEmpty ? "." : parent, schema: schema)
        return (loaded.pack, loaded.diagnostics)
    }
}
