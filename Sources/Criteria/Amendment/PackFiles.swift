/// The XML of a base pack while an amendment is applied to it: one tree, in which a standard holds its criteria
/// themselves instead of the names of their files.
struct PackFiles {
    /// `circular.xml` with the criteria inside.
    private(set) var root: PackNode
    /// The files that are not touched, such as statistics and papers, and those that are read but did not change.
    private let base: PackSource
    /// The file of each criterion of the base, by permanent identifier.
    private var fileNames: [String: String] = [:]

    private static let circular = PackReader.circularFile
    /// The element of `circular.xml` that names a file with clauses of the whole school; in the tree they are criteria.
    static let group = "school-wide"

    init(_ base: PackSource) throws(UnreadableElement) {
        self.base = base
        root = try PackFiles.read(PackFiles.circular, of: base)
        try expand(at: [])
    }

    private static func read(_ name: String, of base: PackSource) throws(UnreadableElement) -> PackNode {
        let path = "\(base.path)/\(name)"
        guard let bytes = base.files[name] else {
            let place = SourceLocation(file: path, line: 1)
            throw UnreadableElement(diagnostic: Diagnostic(check: "files", "The file is not there; add it.", at: place))
        }
        return try PackNode(bytes, name: path)
    }

    /// Puts the contents of criterion files in the place of their names.
    private mutating func expand(at path: [Int]) throws(UnreadableElement) {
        for index in root[path[...]].children.indices {
            let place = path + [index]
            let node = root[place[...]]
            if let file = node["file"] {
                let criterion = try PackFiles.read(file, of: base)
                if let id = criterion.permanentID { fileNames[id] = file }
                root[place[...]] = criterion
            } else if node.name == "standards" || node.name == "standard" {
                try expand(at: place)
            }
        }
    }

    /// Where the node with a permanent identifier is.
    func path(to id: String) -> [Int]? { root.path(to: id) }

    subscript(path: [Int]) -> PackNode {
        get { root[path[...]] }
        set { root[path[...]] = newValue }
    }

    /// The files that the tree amounts to, those without a change byte for byte as they were, and where each line of
    /// the others comes from.
    func written(as id: String) -> (source: PackSource, lines: [String: [SourceLocation]]) {
        var output = PackOutput(base: base, fileNames: fileNames)
        var circular = root
        output.collapse(&circular)
        output.add(circular, as: PackFiles.circular)
        return (PackSource(id: id, files: output.files), output.lines)
    }
}
