import Accreditation
import Criteria
import Foundation
import Logging
import Storage

/// What all handlers share: built once by `serve` and by each test, then handed to the route collections.
///
/// Each noun adds its store in an extension beside its handlers: `var units: UnitStore { UnitStore(database) }`.
struct App: Sendable {
    let settings: Settings
    /// The days that frame a school year.
    let schoolYear: SchoolYearFrame
    let assets: Assets
    let templates: Templates
    /// The rule packs that were read and checked at start.
    let standards: Standards
    /// The same packs as people read and search them.
    let library: RuleLibrary
    /// The school data, reached as a person.
    let database: Database
    /// Every rule pack ever used, in memory by hash.
    let packs: RulePackStore
    /// The council's findings; remembers what never changes about dossiers.
    let findings: FindingStore
    /// The files of the evidence.
    let files: FileStore
    /// Makes PDF files, few at a time over all requests.
    let printer: PDFPrinter
    /// Makes the PDF files of papers in the background.
    let press: PaperPress
    /// Hashes passwords, few at a time over all requests.
    let hasher: PasswordHasher
    /// Counts of schools, kept while nothing that they count changes.
    let censusCache = StampedCache<CountedUnit.Key, CountedUnit>()
    let schoolCountCache = StampedCache<OfficerPlace, SchoolCounts>()
    let endingCache = StampedCache<OfficerPlace, EndingCertificates>()
    let countedSchoolCache = StampedCache<CountedUnit.ListKey, CountedSchools>()
    /// Finds the person behind a session token.
    var sessions: Sessions
    /// The clock, replaceable by tests.
    var clock: @Sendable () -> Date
    let logger: Logger

    /// - Parameter sessions: nil for the stored ones.
    init(
        settings: Settings,
        standards: Standards,
        database: Database,
        hasher: PasswordHasher = PasswordHasher(),
        sessions: Sessions? = nil,
        clock: @escaping @Sendable () -> Date = { Date() },
        logger: Logger
    ) throws {
        self.settings = settings
        self.schoolYear = try settings.schoolYear
        self.assets = try Assets(folder: Assets.folder)
        self.templates = try Templates(folder: Templates.folder)
        self.standards = standards
        self.library = RuleLibrary(standards)
        self.database = database
        self.packs = RulePackStore(database)
        self.findings = FindingStore(database, packs: packs)
        self.files = FileStore(folder: settings.dataFolder + "/files")
        self.printer = PDFPrinter(folder: settings.dataFolder + "/printing")
        self.press = PaperPress(printer)
        self.hasher = hasher
        let store = SessionStore(database, hasher: hasher, limits: settings.sessionLimits)
        self.sessions = sessions ?? Sessions(store)
        self.clock = clock
        self.logger = logger
    }
}

extension Settings {
    /// How long sessions last.
    var sessionLimits: SessionLimits {
        SessionLimits(idle: sessionIdleMinutes * 60, absolute: sessionHours * 3600)
    }
}
