public import Criteria
import Storage

extension TestWorld {
    /// The real packs, read once.
    public static let standards = Standards.load(StandardsFolder.path)

    /// Puts a real pack into the world's database, for dossiers under it.
    public func keepPack(_ id: String = "17-2018-primary") async throws -> RulePack {
        for (pack, source) in zip(TestWorld.standards.packs, TestWorld.standards.sources) where pack.id == id {
            try await RulePackStore(database).store(source, pack)
            return pack
        }
        throw UnknownPack(id: id)
    }

    /// There is no such pack under `Standards`.
    public struct UnknownPack: Error {
        public let id: String
    }
}
