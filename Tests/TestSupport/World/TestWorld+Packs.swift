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

    /// Makes the world with these packs in use, as a server does at its very first start.
    public static func started(
        with standards: Standards = TestWorld.standards, _ body: (TestWorld) async throws -> Void
    ) async throws {
        try await with { world in
            try await world.start(with: standards)
            try await body(world)
        }
    }

    /// Puts packs into use as a server does at its very first start.
    public func start(with standards: Standards = TestWorld.standards) async throws {
        try await RulePackStore(database).store(standards)
        try await PackUseStore(database).begin(with: standards.packs)
    }

    /// There is no such pack under `Standards`.
    public struct UnknownPack: Error {
        public let id: String
    }
}
