import Foundation

/// A folder on disk, read within bounds: regular `.xml` files only, no link that leads out of it.
struct PackFolder {
    /// The folder's path as it was given.
    let path: String
    /// Where the folder really is.
    private let root: String
    /// Problems met so far.
    private(set) var diagnostics: [Diagnostic] = []

    /// How many files a pack may have.
    private static let fileLimit = 500
    /// How many bytes a file may have; the reader refuses it with a message if it has one more.
    private static let byteLimit = 2 << 20
    /// How many bytes all files together may have.
    private static let totalLimit = 16 << 20

    init(path: String) {
        self.path = path
        root = URL(filePath: path).resolvingSymlinksInPath().path
    }

    /// The names inside, sorted, without hidden ones.
    mutating func names() -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: path).filter { !$0.hasPrefix(".") }.sorted()
        } catch {
            refuse("", "The folder cannot be read; check its name and its rights.")
            return []
        }
    }

    /// Whether the folder itself lies inside another one; notes a problem where a link leads out of it.
    mutating func isInside(_ outer: String) -> Bool {
        let outer = URL(filePath: outer).resolvingSymlinksInPath().path
        if URL(filePath: path).resolvingSymlinksInPath().path.hasPrefix(outer + "/") { return true }
        refuse("", "The folder is a link that leads out of the rule packs; put the folder itself here.")
        return false
    }

    /// The contents of the files in the folder, by name.
    mutating func files() -> [String: [UInt8]] {
        let names = names()
        guard names.count <= PackFolder.fileLimit else {
            refuse(
                "", "The folder has \(names.count) files, more than \(PackFolder.fileLimit); remove what is no pack.")
            return [:]
        }
        var files: [String: [UInt8]] = [:]
        var total = 0
        for name in names {
            guard let bytes = file(name) else { continue }
            total += bytes.count
            guard total <= PackFolder.totalLimit else {
                refuse(
                    name, "The folder has more than \(PackFolder.totalLimit) bytes up to here; remove what is no pack.")
                return [:]
            }
            files[name] = bytes
        }
        return files
    }

    /// The bytes of one file; nil, with a problem noted, where it is refused.
    mutating func file(_ name: String) -> [UInt8]? {
        guard name.hasSuffix(".xml") || name.hasSuffix(".xsd") else {
            return refuse(name, "Only XML files belong into the folder of a pack; move this one elsewhere.")
        }
        let target = URL(filePath: "\(path)/\(name)").resolvingSymlinksInPath().path
        guard target.hasPrefix(root + "/") else {
            return refuse(name, "The file is a link that leads out of the folder; put the file itself here.")
        }
        let attributes = try? FileManager.default.attributesOfItem(atPath: target)
        guard attributes?[.type] as? FileAttributeType == .typeRegular else {
            return refuse(name, "This is no ordinary file; put an XML file here.")
        }
        guard let handle = FileHandle(forReadingAtPath: target),
            let data = try? handle.read(upToCount: PackFolder.byteLimit + 1)
        else { return refuse(name, "The file cannot be read or is empty; check its content and its rights.") }
        return Array(data)
    }

    /// Notes that there is nothing to read.
    mutating func noteEmpty() { refuse("", "The folder holds no rule pack; add the folder of one.") }

    @discardableResult
    private mutating func refuse(_ name: String, _ message: String) -> [UInt8]? {
        let file = name.isEmpty ? path : "\(path)/\(name)"
        diagnostics.append(Diagnostic(check: "files", message, at: SourceLocation(file: file, line: 1)))
        return nil
    }
}
