import XML

/// Where a part says that it uses others.
final class Relations: ElementConsumer {
    /// One of them.
    struct Relation {
        /// The last word of the kind's address: `worksheet`.
        var kind: String
        /// The other part's name in the archive.
        var target: String
    }

    private(set) var byID: [String: Relation] = [:]
    private let folder: [Substring]

    /// The relations of a part.
    init(of part: String, in package: Package) throws(WorkbookRefusal) {
        let pieces = part.split(separator: "/")
        folder = Array(pieces.dropLast())
        let name = (folder + ["_rels", (pieces.last ?? "") + ".rels"]).joined(separator: "/")
        try package.read(name, to: self)
    }

    /// The part of a kind.
    func target(_ kind: String) -> String? {
        byID.filter { $0.value.kind == kind }.min { $0.key < $1.key }?.value.target
    }

    func start(_ tag: borrowing StartTag) throws {
        guard tag.name == "Relationship", let id = tag["Id"], let type = tag["Type"], let target = tag["Target"] else {
            return
        }
        let kind = type.split(separator: "/").last.map(String.init) ?? ""
        if ["externalLink", "externalLinkPath"].contains(kind) { throw WorkbookRefusal.externalLinks }
        if kind == "vbaProject" { throw WorkbookRefusal.macros }
        if tag["TargetMode"] == "External" { return }
        byID[id] = Relation(kind: kind, target: resolved(target))
    }

    func text(_ piece: String) {}
    func end(_ name: String) {}

    /// A target is given from the root of the archive or from the part's own folder.
    private func resolved(_ target: String) -> String {
        var pieces = target.hasPrefix("/") ? [] : folder
        for piece in target.split(separator: "/") {
            if piece == ".." {
                _ = pieces.popLast()
            } else if piece != "." {
                pieces.append(piece)
            }
        }
        return pieces.joined(separator: "/")
    }
}
