/// Takes the files of an amended pack apart again: one for every criterion, one for the circular.
struct PackOutput {
    /// The files so far.
    private(set) var files: [String: [UInt8]] = [:]
    /// Where the lines of written files come from, from line 2 on.
    private(set) var lines: [String: [SourceLocation]] = [:]
    private let base: PackSource
    private let fileNames: [String: String]

    /// - Parameter fileNames: the file of each criterion of the base.
    init(base: PackSource, fileNames: [String: String]) {
        self.base = base
        self.fileNames = fileNames
        for file in [PackReader.statisticsFile, PackReader.papersFile, PackReader.procedureFile] {
            files[file] = base.files[file]
        }
    }

    /// Puts the names of files in the place of criteria, which become files.
    mutating func collapse(_ node: inout PackNode) {
        for index in node.children.indices {
            let child = node.children[index]
            if child.name == "criterion" {
                let file = fileName(of: child["id"] ?? "")
                add(child, as: file)
                let element = node.name == "standard" ? child.name : PackFiles.group
                let attribute = PackAttribute(name: "file", value: file)
                node.children[index] = PackNode(element, [attribute], source: child.source)
            } else if child.name == "standards" || child.name == "standard" {
                collapse(&node.children[index])
            }
        }
    }

    /// The base's file, or one named like the identifier, which was never used before.
    private func fileName(of id: String) -> String {
        if let name = fileNames[id] { return name }
        return base.files["\(id).xml"] == nil ? "\(id).xml" : "criterion-\(id).xml"
    }

    /// Adds a file: the base's own bytes where nothing changed in it.
    mutating func add(_ root: PackNode, as name: String) {
        if let bytes = base.files[name], (try? PackNode(bytes, name: "\(base.path)/\(name)")) == root {
            files[name] = bytes
            return
        }
        let writer = NodeWriter(root)
        files[name] = Array(writer.text.utf8)
        lines[name] = writer.sources
    }
}
