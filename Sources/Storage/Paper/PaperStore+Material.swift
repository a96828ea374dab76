public import Accreditation
import Criteria
import Postgres

extension PaperStore {
    /// Everything that the papers of a dossier are made from, at one moment.
    ///
    /// - Throws: `StorageError.notFound` to anybody who does not work on the dossier from inside.
    public func material(
        of dossier: Dossier, under pack: UsedPack, as person: PersonID
    ) async throws -> PaperMaterial {
        try await database.read(as: person) { transaction in
            try await material(of: dossier, under: pack, in: transaction)
        }
    }

    func material(
        of dossier: Dossier, under used: UsedPack, in transaction: Transaction
    ) async throws -> PaperMaterial {
        let content = try await DossierStore.content(of: dossier, in: transaction)
        let council = try await CouncilStore.council(of: dossier.id, in: transaction)
        let answers = try await transaction.pipeline(PaperStore.queries(dossier))
        guard let school = answers[0].first else { throw StorageError.notFound }
        let form = FigureForm(used.printed.statistics, for: dossier)
        var state = PaperState(
            content: content, school: try PaperStore.school(school, used.pack), council: council,
            people: try answers[1].map(PaperStore.person),
            evidence: try PaperStore.evidence(answers[2], of: dossier),
            figures: PaperFigures(SchoolFigures(form, stored: content.figures ?? [:])), addressBase: addressBase)
        let lists = try await ScheduleStore.printed(of: dossier, in: transaction)
        state.lists = lists.isEmpty ? nil : lists
        if state.school.commune.isEmpty {
            state.school.commune = state.figures["information", "commune", column: "value"] ?? ""
        }
        return PaperMaterial(
            pack: used.printed, common: state, written: try PaperStore.written(answers[3]),
            unapprovedSheets: try PaperStore.unapproved(used.pack, content, answers[4]))
    }

    private static func queries(_ dossier: Dossier) -> [Query] {
        let place: Query = "school_id = \(dossier.school) AND dossier_id = \(dossier.id)"
        return [
            "SELECT * FROM paper_school(\(dossier.id))",
            "SELECT * FROM paper_people(\(dossier.id))",
            """
            SELECT e.id, e.code, e.keeper, e.remarks, e.period_from::text AS period_from,
                e.period_to::text AS period_to, ARRAY(
                    SELECT DISTINCT n.media_type FROM (
                        SELECT DISTINCT ON (r.slot) r.media_type FROM evidence_revision r WHERE r.evidence_id = e.id
                        ORDER BY r.slot, r.revision DESC) AS n ORDER BY n.media_type) AS media_types
            FROM evidence e WHERE \(place) AND e.withdrawn_at IS NULL
            """,
            """
            SELECT paper, place, body, version, display_name(written_by) AS name, written_at, to_confirm
            FROM paper_text WHERE \(place)
            """,
            ApprovalStore.latest(of: dossier),
        ]
    }

    private static func school(_ row: Row, _ pack: RulePack) throws -> PaperSchool {
        let kind: String = try row["kind"]
        let levels = try row["schooling_levels", as: [String].self].map { (pack.partTitle($0) ?? $0).lowercased() }
        let title = kind.schoolKindTitle
        let post: String = try row["head_post"]
        var school = PaperSchool(
            name: try row["name"], kind: kind, managingBody: try row["managing_body"],
            province: try row["province"], commune: try row["commune"], headName: try row["head_name"])
        school.kindTitle =
            title.prefix(1).uppercased() + title.dropFirst()
            + (levels.count > 1 ? " (\(levels.joined(separator: ", ")))" : "")
        if !post.isEmpty { school.headPost = post }
        return school
    }

    private static func person(_ row: Row) throws -> PaperPerson {
        PaperPerson(id: try row.id("id"), name: try row["full_name"], post: try row["post"])
    }

    private static func evidence(_ rows: [Row], of dossier: Dossier) throws -> [String: PaperEvidence] {
        var found: [String: PaperEvidence] = [:]
        for row in rows {
            let id: EvidenceID = try row.id("id")
            let types = try row["media_types", as: [String].self].map { MediaType(name: $0)?.title ?? $0 }
            found[try row["code"]] = PaperEvidence(
                keeper: try row["keeper"], remarks: try row["remarks"],
                period: period(try row.day("period_from"), try row.day("period_to")),
                format: types.joined(separator: ", "), path: "/ho-so/\(dossier.id)/minh-chung/\(id)")
        }
        return found
    }

    private static func period(_ from: Day?, _ to: Day?) -> String {
        switch (from, to) {
        case (let from?, let to?): "\(from.vietnamese) – \(to.vietnamese)"
        case (let from?, nil): "từ \(from.vietnamese)"
        case (nil, let to?): "đến \(to.vietnamese)"
        case (nil, nil): ""
        }
    }

    private static func written(_ rows: [Row]) throws -> [String: [PaperPlace: StoredText]] {
        var found: [String: [PaperPlace: StoredText]] = [:]
        for row in rows {
            guard let place = PaperPlace(try row["place", as: String.self]) else { continue }
            found[try row["paper"], default: [:]][place] = try StoredText(text: row)
        }
        return found
    }

    private static func unapproved(_ pack: RulePack, _ content: DossierContent, _ rows: [Row]) throws -> [String] {
        let approvals = try rows.map(ApprovalStore.approval)
        let hashes = Dictionary(
            approvals.map { ($0.criterion, $0.contentHash) }, uniquingKeysWith: { first, _ in first })
        return try pack.rated.map(\.code).filter { code in
            try hashes[code] != ContentHash.of(content.sheets[code] ?? .init())
        }
    }
}
