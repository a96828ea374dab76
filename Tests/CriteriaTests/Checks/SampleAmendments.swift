import Criteria
import Foundation

/// The amendments under one folder of `Packs/`: one in it, or one in each folder inside.
struct SampleAmendments {
    var all: [Amendment] = []
    private var problems: [Diagnostic] = []

    init(_ root: URL, _ inside: [String], path: String) throws {
        try read(root, as: "change", path: path)
        for name in inside { try read(root.appending(path: name), as: name, path: "\(path)/\(name)") }
    }

    private mutating func read(_ folder: URL, as id: String, path: String) throws {
        let files = [AmendmentReader.amendmentFile, AmendmentReader.overlayFile]
        for file in try SamplePacks.names(in: folder).filter(files.contains) {
            let bytes = try SamplePacks.bytes(folder.appending(path: file))
            let (amendment, found) = AmendmentReader.read(
                bytes, id: id, name: "\(path)/\(file)", schema: try SamplePacks.schema())
            problems += found
            if let amendment { all.append(amendment) }
        }
    }

    /// Checks all of them and applies those that are sound to the base pack, in their order.
    func apply(to sample: inout SamplePacks) throws {
        var sources = [try SamplePacks.baseSource()]
        sample.problems += problems
        for amendment in all {
            let context = AmendmentContext(amendment, packs: sample.packs, others: all.filter { $0 != amendment })
            let found = amendment.problems(in: context)
            sample.problems += found
            guard found.isEmpty, let base = sources.first(where: { $0.id == amendment.base }) else { continue }
            let amended = amendment.apply(to: base, schema: try SamplePacks.schema())
            sample.problems += amended.diagnostics
            if let source = amended.source { sources.append(source) }
            if let pack = amended.pack { sample.packs.append(pack) }
        }
    }
}
