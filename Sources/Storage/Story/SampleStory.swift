public import Accreditation
public import Criteria
public import Logging
import Postgres

/// A province with six schools in the middle of their work, acted out by its people through the same stores, and under
/// the same row security, as the pages: for trying the product and for tests.
public struct SampleStory: Sendable {
    let administration: AccountAdministration
    let owner: Pool
    let database: Database
    let files: FileStore
    let hasher: PasswordHasher
    let packs: [RulePack]
    let press: StoryPress?
    let folder = StoryFolder()

    /// - Parameters:
    ///   - owner: the address of the owner of the tables, who makes the first operator.
    ///   - server: the address for the server's restricted role.
    ///   - files: where evidence files are kept.
    ///   - packs: the rule packs, which the database keeps already.
    ///   - press: makes the papers that are approved; without it none is.
    ///   - cost: how much work hashing a one-time password takes.
    public init(
        owner: String, server: String, schema: String = Database.standardSchema, files: FileStore, packs: [RulePack],
        press: StoryPress? = nil, cost: PasswordCost = .standard, logger: Logger
    ) {
        hasher = PasswordHasher(cost: cost, atOnce: 4)
        administration = AccountAdministration(address: owner, schema: schema, hasher: hasher, logger: logger)
        self.owner = SampleStory.pool(owner, size: 1, schema, logger)
        database = Database(pool: SampleStory.pool(server, size: 8, schema, logger))
        self.files = files
        self.packs = packs
        self.press = press
    }

    /// Nobody relies on a half-told story, so its transactions need not wait for the disk one by one.
    private static func pool(_ address: String, size: Int, _ schema: String, _ logger: Logger) -> Pool {
        var configuration = PoolConfiguration(address: address, size: size)
        configuration.applicationName = "accreditation seed"
        configuration.setUp = [Database.searchPath(schema), "SET synchronous_commit = off"]
        return Pool(configuration, logger: logger)
    }

    /// Whether the database has no unit and nobody yet.
    public func isWanted() async throws -> Bool {
        try await StorageError.translating {
            try await owner.query("SELECT FROM unit UNION ALL SELECT FROM person LIMIT 1").isEmpty
        }
    }

    /// Acts the story out.
    ///
    /// - Returns: the accounts with their one-time passwords.
    /// - Throws: when the database is not empty, or the outcome is not the one that the story tells.
    public func tell() async throws -> [SampleAccount] {
        guard try await isWanted() else { throw StoryMistake("The database has units or people already.") }
        let units = try folder.read("units", as: StoryUnits.self)
        let people = try folder.read("people", as: StoryPeople.self).people
        let cast = try await gather(units, people)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for name in SampleStory.dossiers {
                group.addTask { try await act(name, with: cast) }
            }
            try await group.waitForAll()
        }
        try await actRounds(with: cast)
        try await runOffice(with: cast)
        try await keepRegister(with: cast, units)
        let shown = try folder.read(SampleStory.dossiers[0], as: StoryDossier.self).school
        return people.map { SampleAccount($0, units: units, isMain: $0.role != nil || $0.unit == shown) }
    }

    /// The files of the story's self-assessments.
    static let dossiers = [
        "primary", "preschool", "lower-secondary", "lower-secondary-2026", "multi-level", "preschool-draft",
        "council-2026",
    ]

    /// Closes the connections.
    public func shutdown() async {
        await administration.shutdown()
        await owner.shutdown()
        await database.shutdown()
    }
}

/// An account of the sample story.
public struct SampleAccount: Sendable, Hashable {
    public let name: String
    public let post: String
    /// Where the person works.
    public let unit: String
    /// The role of the account; nil for staff with a seat in a council.
    public let role: Role?
    public let login: String
    /// Must be changed at the first sign-in.
    public let password: String
    /// Whether it is one of those to begin with: it has a role, or works at the school with the complete dossier.
    public let isMain: Bool

    init(_ person: StoryPerson, units: StoryUnits, isMain: Bool) {
        self.isMain = isMain
        name = person.name
        post = person.post
        unit = person.workplace ?? units.units.first { $0.id == person.unit }?.name ?? ""
        role = person.role
        login = person.login
        password = person.password
    }
}
