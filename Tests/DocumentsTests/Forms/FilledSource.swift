import Accreditation
import Criteria
import Documents
import Foundation
import TestSupport

/// The packs of the repository.
enum FormPacks {
    static let standards = Standards.load(StandardsFolder.path)
    static let ids = standards.packs.map(\.id)

    static func pack(_ id: String) throws -> RulePack {
        guard let pack = standards.pack(id) else { throw NoSuchPack(id: id) }
        return pack
    }

    struct NoSuchPack: Error { var id: String }
}

/// Makes a dossier in which every text, name and figure is a word of its own, so that a test can look for each.
struct FilledSource {
    let pack: RulePack
    let parts: [String]
    private(set) var words = 0
    private var random: SplitMix
    /// Probability in per cent that something is there.
    private let fullness: Int

    init(_ pack: RulePack, parts: [String] = [], fullness: Int = 100, seed: UInt64 = 1) {
        self.pack = pack
        self.parts = parts
        self.fullness = fullness
        random = SplitMix(state: seed)
    }

    /// A word that stands nowhere else.
    mutating func word(_ kind: String) -> String {
        words += 1
        return "\(kind)\(words)x"
    }

    private mutating func isThere() -> Bool { Int.random(in: 0..<100, using: &random) < fullness }

    private mutating func text(_ kind: String) -> String { isThere() ? "Nhà trường có \(word(kind))." : "" }

    mutating func source(perCriterion: Int = 3) -> PaperSource {
        let outline = DossierOutline(pack, parts: parts)
        let people = (0..<9).map { _ in
            PaperPerson(id: PersonID(), name: "Nguyễn Văn \(word("ten"))", post: "Giáo viên \(word("vu"))")
        }
        let pieces = evidence(perCriterion)
        var content = content(outline, people, pieces)
        if pack.report?.place == .standard { content.standards = standards(outline) }
        if pack.improvementPlan != nil { content.plan = plan(outline) }
        var state = PaperState(content: content, school: school(), people: people)
        state.council = council(people, outline)
        for piece in pieces { state.evidence[piece.code] = extra(piece.code) }
        state.figures = figures()
        state.texts = texts(outline)
        state.details = details()
        state.addressBase = "https://truong.example"
        return PaperSource(pack, state)
    }

    private mutating func school() -> PaperSchool {
        PaperSchool(
            name: "Trường \(word("truong"))", kind: pack.appliesTo[0], kindTitle: "Loại \(word("loai"))",
            managingBody: "Ủy ban \(word("quanly"))", province: "Tỉnh \(word("tinh"))",
            commune: "Xã \(word("xa"))", headName: "Trần Thị \(word("dau"))")
    }

    private mutating func evidence(_ count: Int) -> [DossierContent.Piece] {
        pack.printed.standards.flatMap { standard in
            standard.criteria.flatMap { criterion in
                (1...count).compactMap { serial -> DossierContent.Piece? in
                    guard let numbering = EvidenceNumbering(criterion: criterion.code, in: pack),
                        let code = numbering.code(box: nil, serial: serial)
                    else { return nil }
                    return DossierContent.Piece(
                        id: EvidenceID(), code: code, name: "Minh chứng \(word("mc"))", number: word("so"),
                        issuedOn: "2026-09-05", issuer: "Nơi \(word("noi"))", files: [])
                }
            }
        }
    }

    private mutating func content(
        _ outline: DossierOutline, _ people: [PaperPerson], _ pieces: [DossierContent.Piece]
    ) -> DossierContent {
        var sheets: [String: DossierContent.Sheet] = [:]
        for criterion in outline.sheets {
            let own = pieces.filter {
                $0.code.contains(criterion.printedCode + "-") || $0.code.hasPrefix("MC.\(criterion.printedCode).")
            }
            sheets[criterion.code] = sheet(criterion, people[0], own.map(\.code))
        }
        let roles = ["chair", "vice-chair", "secretary"]
        return DossierContent(
            pack: pack.id, packHash: pack.hash, schoolYear: "2026-2027", parts: parts,
            facts: .init(cohortCompleted: true, yearsOfData: 3, facilitiesConfirmed: true),
            council: people.prefix(7).enumerated().map { index, person in
                .init(
                    person: person.id, name: person.name, post: person.post,
                    role: index < roles.count ? roles[index] : "member")
            }, sheets: sheets, evidence: pieces)
    }

    private mutating func sheet(
        _ criterion: Criterion, _ person: PaperPerson, _ codes: [String]
    ) -> DossierContent.Sheet {
        var sheet = DossierContent.Sheet()
        for path in criterion.paths where isThere() {
            let verdict = Int.random(in: 0..<100, using: &random) < 85 ? "met" : "unmet"
            sheet.findings["\(path.level)/\(path.indicator)"] = .init(
                verdict: verdict, requirements: nil, ratedBy: person.id, ratedByName: person.name,
                ratedAt: 1_800_000_000, evidence: codes.filter { _ in Bool.random(using: &random) })
        }
        for field in pack.narrativeFields(of: criterion) {
            let citation = codes.first.map { " \(pack.evidenceCode.open)\($0)\(pack.evidenceCode.close)" } ?? ""
            let text = text("tx")
            sheet.texts[field.description] = text.isEmpty || field.part != .present ? text : text + citation
        }
        guard pack.plansPerCriterion, isThere() else { return sheet }
        let clauses = pack.isSchoolWide(criterion.code) ? criterion.levels.flatMap(\.indicators).map(\.code) : [""]
        sheet.improvements = clauses.map { clause in
            .init(
                clause: clause, measure: word("bp"), responsible: word("nt"), resources: word("nl"), due: word("tg"))
        }
        return sheet
    }

    private mutating func standards(_ outline: DossierOutline) -> [String: [String: String]] {
        var standards: [String: [String: String]] = [:]
        for standard in outline.parts.flatMap(\.standards) {
            for field in pack.report?.standardTexts ?? [] {
                standards[standard.code, default: [:]][field.id] = text("dg")
            }
        }
        return standards
    }

    private mutating func plan(_ outline: DossierOutline) -> ImprovementPlan {
        var plan = ImprovementPlan(grounds: text("cc"))
        for standard in outline.parts.flatMap(\.standards) {
            var row = PlanRow([.standard: standard.code, .criterion: standard.criteria[0].code])
            for column in [PlanColumn.Name.present, .limits, .cause] { row[column] = text("vd") }
            let actions = (0..<2).map { _ in
                var action = PlanRow([.state: pack.improvementPlan?.states[0].id ?? ""])
                for column in PlanTable.Kind.actions.columns where column != .state { action[column] = text("hd") }
                return ImprovementPlan.Action(action)
            }
            plan.issues.append(.init(row, actions: actions))
        }
        for period in pack.improvementPlan?.reviewPeriods ?? [] {
            var row = PlanRow()
            for column in PlanTable.Kind.reviews.columns { row[column] = text("rs") }
            plan.reviews[period.entry] = row
        }
        return plan
    }

    private mutating func council(_ people: [PaperPerson], _ outline: DossierOutline) -> Council {
        let roles: [CouncilRole] = [.chair, .viceChair, .secretary]
        let members = people.prefix(7).enumerated().map { index, person in
            CouncilMember(
                person: person.id, role: index < roles.count ? roles[index] : .member,
                isInSecretaryGroup: index == 2 || index == 3, duty: text("nv"))
        }
        let groups = [
            WorkingGroup(name: "Nhóm \(word("nhom"))", leader: people[4].id, members: [people[7].id]),
            WorkingGroup(name: "Nhóm \(word("nhom"))", leader: people[5].id, members: [people[8].id]),
        ]
        let assignments = outline.sheets.enumerated().map { index, sheet in
            CriterionAssignment(criterion: sheet.code, group: groups[index % 2].id)
        }
        return Council(members: members, groups: groups, assignments: assignments)
    }

    private mutating func extra(_ code: String) -> PaperEvidence {
        PaperEvidence(
            keeper: "Phòng \(word("luu"))", remarks: word("gc"), format: "PDF", path: "/evidence/\(code)")
    }

    private mutating func figures() -> PaperFigures {
        var figures = PaperFigures()
        for table in pack.statistics.tables {
            for row in table.rows {
                for year in table.isYearly ? ["2026-2027", "2025-2026", "2024-2025", "2023-2024", "2022-2023"] : []
                where isThere() { figures.cells["\(table.id)/\(row.id)/\(year)"] = word("9") }
                for column in table.columns where isThere() {
                    figures.cells["\(table.id)/\(row.id)/\(column.id)"] = word("8")
                }
            }
        }
        return figures
    }

    private mutating func texts(_ outline: DossierOutline) -> PaperTexts {
        var texts = PaperTexts()
        for place in pack.papers.flatMap({ $0.textPlaces(outline) }) where texts[place.key].isEmpty {
            texts[place.key] = place.table == nil ? text("bc") : "\(word("o")) | \(word("o")) | \(word("o"))"
        }
        return texts
    }

    private mutating func details() -> PaperDetails {
        PaperDetails(
            number: "12/QĐ-\(word("ky"))", place: "Xã \(word("dia"))", day: "2027-01-05",
            recipients: ["Nơi nhận \(word("nn"))"], decision: "11/QĐ ngày 02/01/2027")
    }
}

/// Random numbers that are the same every time.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
