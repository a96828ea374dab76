/// What applying an amendment yields.
public struct AmendedPack: Sendable {
    /// The pack's files, written out whole; nil where the amendment could not be applied.
    public var source: PackSource?
    /// The pack; nil where its files cannot be read.
    public var pack: RulePack?
    /// Everything that grammar and checks find in the amended pack, at the lines that people wrote: those of the
    /// amendment where it changed something, otherwise those of the base.
    public var diagnostics: [Diagnostic]

    /// Whether a problem forbids using the pack.
    public var isBroken: Bool { pack == nil || diagnostics.contains { $0.severity == .error } }
}

extension Amendment {
    /// Applies the amendment to the files of its base and checks the pack that comes out; the base stays as it is.
    ///
    /// - Parameter schema: the grammar; nil for a base and an amendment that were checked before.
    public func apply(to base: PackSource, schema: PackSchema?) -> AmendedPack {
        do {
            var run = try AmendmentRun(base)
            for operation in operations { try run.perform(operation) }
            let successions = run.successions
            run.edit { describe(in: &$0, base: base, successions) }
            let (source, lines) = run.files.written(as: packID)
            return read(source, LineMap(base: base, amended: source, lines: lines), schema)
        } catch {
            return AmendedPack(source: nil, pack: nil, diagnostics: [error.diagnostic])
        }
    }

    private func read(_ source: PackSource, _ lines: LineMap, _ schema: PackSchema?) -> AmendedPack {
        let (pack, found) = PackReader.read(source, schema: schema)
        let problems = (found + (pack?.problems() ?? [])).map(lines.original)
        return AmendedPack(source: source, pack: pack, diagnostics: problems.inOrderOfPlace())
    }

    /// Makes the circular say what it now is: its first day, and the amendment that made it.
    private func describe(in root: inout PackNode, base: PackSource, _ successions: [Succession]) {
        root["id"] = packID
        guard let index = root.children.firstIndex(where: { $0.name == "circular" }) else { return }
        root.children[index]["in-force-from"] = from.description
        root.children[index].source = source
        guard let note = root.children[index].children.firstIndex(where: { $0.name == "provenance" }) else { return }
        amendProvenance(&root.children[index].children[note])
        root.children[index].children.insert(record(of: base, successions), at: note)
    }

    /// The pack's wording is official only where the amendment's is too, and so on.
    private func amendProvenance(_ node: inout PackNode) {
        if !provenance.isOfficialText { node["official-text"] = "false" }
        if !provenance.isComparedWithSignedText { node["compared-with-signed-text"] = "false" }
        if !node.text.contains(provenance.note) { node.text += " \(provenance.note)" }
    }

    private func record(of base: PackSource, _ successions: [Succession]) -> PackNode {
        let values: [(String, String?)] = [
            ("id", id), ("number", number), ("title", title), ("from", from.description), ("base", base.id),
            ("base-hash", base.hash), ("article", citation.article), ("clause", citation.clause),
            ("point", citation.point),
        ]
        return PackNode(
            "amended-by",
            values.compactMap { name, value in
                value.flatMap { $0.isEmpty ? nil : PackAttribute(name: name, value: $0) }
            },
            children: successions.map { succession in
                let ends = [("from", succession.from), ("to", succession.to)].map {
                    PackAttribute(name: $0.0, value: $0.1.joined(separator: " "))
                }
                return PackNode("became", ends, source: source)
            }, source: source)
    }
}

/// Leads from the lines of an amended pack's files back to those that people wrote.
struct LineMap {
    private let base: PackSource
    private let amended: PackSource
    private let lines: [String: [SourceLocation]]

    init(base: PackSource, amended: PackSource, lines: [String: [SourceLocation]]) {
        self.base = base
        self.amended = amended
        self.lines = lines
    }

    func original(_ diagnostic: Diagnostic) -> Diagnostic {
        var diagnostic = diagnostic
        let name = String(diagnostic.location.file.dropFirst(amended.path.utf8.count + 1))
        if let sources = lines[name] {
            let index = max(0, diagnostic.location.line - 2)
            if index < sources.count { diagnostic.location = sources[index] }
        } else {
            diagnostic.location.file = "\(base.path)/\(name)"
        }
        return diagnostic
    }
}
