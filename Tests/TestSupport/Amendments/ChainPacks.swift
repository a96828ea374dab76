public import Criteria
import Foundation

/// A pack as a value and as the files that are kept.
public struct PackStage: Sendable {
    public let pack: RulePack
    public let source: PackSource
}

/// The packs that chains of amendments begin with.
public enum ChainPacks {
    private static let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The grammar, which every amendment and every amended pack has to keep.
    static let schema = TestWorld.standards.schema

    /// The small pack of the checks, which most chains begin with.
    static let small = read(tests.appending(path: "CriteriaTests/Packs/base"), as: "base")

    /// The packs of this repository.
    static let real = zip(TestWorld.standards.packs, TestWorld.standards.sources)
        .filter { $0.0.circular.amendments.isEmpty }.map { PackStage(pack: $0.0, source: $0.1) }

    /// The pack that a chain with this number begins with: each fifth one begins with a real one.
    public static func first(_ number: Int) -> PackStage? {
        number.isMultiple(of: 5) && !real.isEmpty ? real[number / 5 % real.count] : small
    }

    private static func read(_ folder: URL, as id: String) -> PackStage? {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        let files = names.filter { $0.hasSuffix(".xml") }.compactMap { name in
            (try? Data(contentsOf: folder.appending(path: name))).map { (name, Array($0)) }
        }
        let source = PackSource(id: id, files: Dictionary(uniqueKeysWithValues: files))
        return PackReader.read(source, schema: schema).0.map { PackStage(pack: $0, source: source) }
    }
}

extension PackStage {
    /// The next pack: amendments are drawn until one passes all checks; nil where none does.
    public func amended(_ name: String, _ dice: inout Dice) -> PackStage? {
        for attempt in 0..<20 {
            let id = "\(name).\(attempt)"
            let year = Day(iso: "20\(10 + pack.circular.amendments.count)-01-01") ?? pack.circular.inForceFrom
            let random = RandomAmendment(of: pack, named: id, dice: &dice)
            if random.operations.isEmpty { continue }
            let day = max(year, pack.circular.inForceFrom)
            let (amendment, found) = AmendmentReader.read(
                Array(random.xml(from: day).utf8), id: id, name: id, schema: ChainPacks.schema)
            guard let amendment, found.isEmpty else { continue }
            let amended = amendment.apply(to: source, schema: ChainPacks.schema)
            if let pack = amended.pack, let source = amended.source, !amended.isBroken {
                return PackStage(pack: pack, source: source)
            }
        }
        return nil
    }
}
