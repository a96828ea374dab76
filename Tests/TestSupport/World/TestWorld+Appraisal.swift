public import Accreditation
public import Criteria
import Foundation
import Postgres
public import Storage

extension TestWorld {
    /// What others are told in tests.
    public static let telling = Telling("Đã làm", link: "/")

    /// Lets councils of the province have three members.
    public func setSmallCouncils() async throws {
        try await AppraisalStore(database).set(
            AppraisalRule(minimumSize: 3, attendancePercent: 67, agreeingPercent: 51), of: province, version: 0,
            as: people.provinceOfficer)
    }

    /// The members of the small team.
    public var councilMembers: [PersonID] { [people.leader, people.evaluator, people.otherEvaluator] }

    /// An opinion of a member of a council, handed in.
    public func giveOpinion(
        _ proposal: AppraisalProposal = .recognise, _ words: String = "Nền nếp tốt", in dossier: Dossier,
        _ used: UsedPack, as person: PersonID
    ) async throws {
        try await AppraisalStore(database).keep(
            OpinionDraft(proposal: proposal, strengths: words, lacks: "Không có", advice: ""), in: dossier, under: used,
            isHandedIn: true, telling: TestWorld.telling, as: person)
    }

    /// Lets the council find something about every condition that the system does not prove.
    public func findConditions(
        in dossier: Dossier, _ used: UsedPack, failing: Set<SchoolFact> = []
    ) async throws {
        let store = AppraisalStore(database)
        let now = try await store.appraisal(of: dossier, under: used, as: people.leader)
        for condition in now.conditions {
            guard let fact = condition.open, condition.finding == nil else { continue }
            try await store.find(
                ConditionFinding(fact: fact, holds: !failing.contains(fact), grounds: "Hồ sơ lưu của trường"),
                in: dossier, under: used, as: people.leader)
        }
    }

    /// A meeting at which everybody is there.
    public func meetingReport(agreeing: Int = 3, opposing: Int = 0, abstaining: Int = 0) throws -> MeetingReport {
        guard let day = Day(iso: "2025-05-12") else { throw StorageError.notFound }
        return MeetingReport(
            day: day, place: "Sở Giáo dục và Đào tạo", present: Set(councilMembers),
            course: "Hội đồng thảo luận và biểu quyết.", agreeing: agreeing, opposing: opposing,
            abstaining: abstaining)
    }

    /// Opinions of all members, something found about every condition, and a meeting that agrees.
    public func appraise(
        _ dossier: Dossier, _ used: UsedPack, failing: Set<SchoolFact> = []
    ) async throws {
        for person in councilMembers { try await giveOpinion(in: dossier, used, as: person) }
        try await findConditions(in: dossier, used, failing: failing)
        try await AppraisalStore(database).hold(
            try meetingReport(), of: dossier, under: used, telling: TestWorld.telling, as: people.leader)
    }

    /// One more evaluator of the province against whom nothing stands.
    public func addEvaluator(_ name: String) async throws -> PersonID {
        let id = PersonID()
        let certificate = "Chứng chỉ đánh giá ngoài số 9/2020"
        try await owner.transaction { transaction in
            try await transaction.execute(
                """
                INSERT INTO person (id, login, full_name, home_unit)
                VALUES (\(id.uuid), \("p" + id.description.prefix(8)), \(name), \(province.uuid))
                """)
            try await transaction.execute(
                """
                INSERT INTO role_assignment (person_id, unit_id, role)
                VALUES (\(id.uuid), \(province.uuid), \(Role.evaluator.rawValue))
                """)
            try await transaction.execute(
                """
                INSERT INTO evaluator_profile (person_id, certificate, trained_on, sector_since, changed_by)
                VALUES (\(id.uuid), \(certificate), '2020-06-01', '1999-09-01', \(people.provinceOfficer.uuid))
                """)
        }
        return id
    }
}
