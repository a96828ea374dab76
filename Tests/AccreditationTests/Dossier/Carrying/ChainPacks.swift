import Criteria
import Foundation

/// The packs that chains of amendments begin with, as files.
enum ChainPacks {
    private static let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private static let loaded = Standards.load(
        tests.deletingLastPathComponent().appending(path: "Standards").path)

    /// The grammar, which every amendment and every amended pack has to keep.
    static let schema = loaded.schema

    /// The small pack of the checks, which most chains begin with.
    static let small = read(tests.appending(path: "CriteriaTests/Packs/base"), as: "base")

    /// The packs of this repository.
    static let real = zip(loaded.packs, loaded.sources).filter { $0.0.circular.amendments.isEmpty }
        .map { Chain.Stage(pack: $0.0, source: $0.1) }

    /// The pack that a chain with this number begins with: each tenth one begins with a real one.
    static func first(_ number: Int) -> Chain.Stage? {
        number.isMultiple(of: 10) && !real.isEmpty ? real[number / 10 % real.count] : small
    }

    private static func read(_ folder: URL, as id: String) -> Chain.Stage? {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        let files = names.filter { $0.hasSuffix(".xml") }.compactMap { name in
            (try? Data(contentsOf: folder.appending(path: name))).map { (name, Array($0)) }
        }
        let source = PackSource(id: id, files: Dictionary(uniqueKeysWithValues: files))
        return PackReader.read(source, schema: schema).0.map { Chain.Stage(pack: $0, source: source) }
    }
}
