public import Accreditation
public import Criteria
import Postgres

/// The council's findings (kết quả đánh giá chỉ báo).
public struct FindingStore: Sendable {
    let database: Database
    let places: DossierPlaces

    public init(_ database: Database, packs: RulePackStore) {
        self.database = database
        places = DossierPlaces(database, packs: packs)
    }

    /// Saves a finding and the dossier's progress with it; nil means "not yet rated". Saving a finding that was carried
    /// over confirms it. Durable when it returns; takes two round trips.
    ///
    /// - Parameters:
    ///   - version: the version on which the finding was made; 0 for an indicator that has none yet.
    ///   - pack: the hash of the pack that its maker saw; nil to take the indicator as it is now.
    /// - Throws: `StaleWrite` with the words of the stored finding; `StorageError.refused` where the criterion is not
    ///   open to this person, `.notFound` for an unknown indicator and a dossier that the person may not see;
    ///   `AssessmentError` for answers that do not fit the requirements; `LevelClosed` where the level below has to be
    ///   met first; `PackChanged` where the dossier is under another pack than its maker saw.
    @discardableResult
    public func save(
        _ finding: IndicatorFinding?, at path: IndicatorPath, in dossier: DossierID, seen version: Int,
        under pack: String? = nil, as person: PersonID
    ) async throws -> SavedFinding {
        let target = Target(dossier: dossier, path: path, pack: pack, person: person)
        do {
            return try await save(finding, target, seen: version)
        } catch is PackChanged {
            // The dossier has moved to another pack since this server asked for it: ask once more.
            places.forget(dossier)
            do {
                return try await save(finding, target, seen: version)
            } catch let change as PackChanged {
                guard pack == nil else { throw change }
                throw StorageError.notFound
            }
        }
    }

    private func save(_ finding: IndicatorFinding?, _ asked: Target, seen version: Int) async throws -> SavedFinding {
        let (dossier, path, person) = (asked.dossier, asked.path, asked.person)
        let place = try await places.place(of: dossier, as: person)
        let pack = place.pack.pack
        guard asked.pack == nil || asked.pack == pack.hash, let sheet = pack.criterion(path.criterion),
            let indicator = pack.indicator(path), let first = sheet.levels.first?.number
        else { throw PackChanged() }
        return try await database.write(as: person) { transaction in
            let target = asked.at(place.school)
            let answers = try await transaction.pipeline([
                .lock(dossier, asking: .rate), FindingStore.write(finding, target, seen: version),
                FindingStore.findings(of: dossier, school: place.school),
            ])
            // Row security lets those who carry over write too; rating is for the council.
            guard try answers[0].first?["allowed", as: Bool.self] == true else { throw StorageError.refused }
            guard try answers[0].first?["pack_hash", as: String.self] == pack.hash else {
                throw PackChanged()
            }
            guard let written = answers[1].first else { throw try await stale(target, seen: version, transaction) }
            let (progress, result) = try FindingStore.progress(answers[2], under: place.pack, parts: place.parts)
            guard let criterion = result.sheets.first(where: { $0.code == path.criterion })
            else { throw StorageError.notFound }
            let gates = pack.gates(of: sheet, criterion)
            if finding != nil, let closed = gates.first(where: { $0.level == path.level && !$0.isOpen }) {
                throw LevelClosed(gate: closed)
            }
            try transaction.enqueue(FindingStore.update(progress, of: dossier))
            return SavedFinding(
                version: try written["version"], criterion: criterion, firstLevel: first, gates: gates,
                school: progress, sheet: sheet,
                requirements: pack.ratesRequirements ? indicator.requirements.count : nil,
                namesFigures: indicator.measures.contains { $0.figure != nil })
        }
    }

    /// One indicator of one dossier, changed by somebody.
    struct Target: Sendable {
        var school = UnitID()
        let dossier: DossierID
        let path: IndicatorPath
        let pack: String?
        let person: PersonID

        func at(_ school: UnitID) -> Target {
            Target(school: school, dossier: dossier, path: path, pack: pack, person: person)
        }

        var row: Query {
            """
            school_id = \(school) AND dossier_id = \(dossier) AND criterion = \(path.criterion)
                AND level = \(path.level) AND indicator = \(path.indicator)
            """
        }
    }

    private static func write(_ finding: IndicatorFinding?, _ target: Target, seen version: Int) -> Query {
        let (verdict, requirements) = columns(finding)
        if version == 0 {
            return """
                INSERT INTO finding (school_id, dossier_id, criterion, level, indicator, verdict, requirements,
                    rated_by)
                VALUES (\(target.school), \(target.dossier), \(target.path.criterion), \(target.path.level),
                    \(target.path.indicator), \(verdict), \(requirements), \(target.person))
                ON CONFLICT DO NOTHING RETURNING version
                """
        }
        return """
            UPDATE finding SET verdict = \(verdict), requirements = \(requirements), to_confirm = false,
                rated_by = \(target.person), rated_at = now(), version = version + 1
            WHERE \(target.row) AND version = \(version) RETURNING version
            """
    }

    private static func columns(_ finding: IndicatorFinding?) -> (verdict: String?, requirements: [String]?) {
        switch finding {
        case nil: (nil, nil)
        case .whole(let finding): (finding.rawValue, nil)
        case .requirements(let answers): (nil, answers.map { $0?.rawValue ?? "" })
        }
    }

    private func stale(_ target: Target, seen version: Int, _ transaction: Transaction) async throws -> any Error {
        let rows = try await transaction.query(
            """
            SELECT verdict, requirements, version, display_name(rated_by) AS name FROM finding WHERE \(target.row)
            """)
        guard let row = rows.first, try row["version"] != version else { return StorageError.refused }
        return StaleWrite(
            theirs: FindingWords.text(try FindingStore.finding(row)), theirsBy: try row["name"],
            version: try row["version"])
    }

    static func finding(_ row: Row) throws -> IndicatorFinding? {
        IndicatorFinding(verdict: try row["verdict"], requirements: try row["requirements"])
    }
}
