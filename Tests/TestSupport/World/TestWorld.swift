public import Accreditation
import Logging
public import Postgres
public import Storage

/// A migrated schema with one province, two districts, a school in each, and people in every role.
///
/// `Hà Vân` belongs to the first district and has a principal and a council of three; `Khê Thượng` belongs to the
/// second and has a principal of its own. Everything is made by the schema's owner, past row security.
public struct TestWorld: Sendable {
    /// The schema's addresses.
    public let schema: TestDatabase
    /// The data as the server reaches it.
    public let database: Database
    /// The data as its owner reaches it: for preparing, damaging and looking behind the scenes.
    public let owner: Pool
    public let province = UnitID()
    public let district = UnitID()
    public let otherDistrict = UnitID()
    public let school = UnitID()
    public let otherSchool = UnitID()
    public let people = People()

    /// One person in every role.
    public struct People: Sendable {
        public let `operator` = PersonID()
        public let provinceOfficer = PersonID()
        public let districtOfficer = PersonID()
        public let otherDistrictOfficer = PersonID()
        public let principal = PersonID()
        public let otherPrincipal = PersonID()
        public let secretary = PersonID()
        public let member = PersonID()
        public let otherMember = PersonID()
        public let leader = PersonID()
        public let evaluator = PersonID()
        public let otherEvaluator = PersonID()
        /// An evaluator who once worked at the first school.
        public let formerTeacher = PersonID()
        /// Somebody from outside whom a test lets into a dossier.
        public let guest = PersonID()
        /// The same, but of a time that is over.
        public let formerGuest = PersonID()
    }

    /// Makes the world, runs the body and drops everything.
    public static func with<Value>(
        isolation: isolated (any Actor)? = #isolation, _ body: (TestWorld) async throws -> Value
    ) async throws -> Value {
        try await TestDatabase.with { schema in
            let world = TestWorld(schema: schema)
            do {
                try await world.fill()
                let value = try await body(world)
                await world.close()
                return value
            } catch {
                await world.close()
                throw error
            }
        }
    }

    private init(schema: TestDatabase) {
        self.schema = schema
        let logger = Logger(label: "test")
        database = Database(address: schema.server, size: 8, schema: schema.schema, logger: logger)
        owner = Pool(PoolConfiguration(address: schema.owner, size: 3), logger: logger)
    }

    private func close() async {
        await database.shutdown()
        await owner.shutdown()
    }
}
