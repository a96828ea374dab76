import Accreditation
import Criteria
import Postgres
import Storage
import TestSupport
import Testing

/// A dossier of a school with two schooling levels under the rules in force, and the stores of its documents.
struct PlanWorld {
    let world: TestWorld
    let id: DossierID
    /// As the dossier lists it.
    let pack: RulePack
    var member: PersonID { world.people.member }
    var secretary: PersonID { world.people.secretary }
    var plans: PlanStore { PlanStore(world.database) }
    var assessments: StandardAssessmentStore { StandardAssessmentStore(world.database) }

    static func with(_ body: (PlanWorld) async throws -> Void) async throws {
        try await TestWorld.with { world in
            let (id, pack) = try await world.multiLevelDossier()
            try await body(PlanWorld(world: world, id: id, pack: pack))
        }
    }

    func dossier(as person: PersonID? = nil) async throws -> Dossier {
        try #require(try await DossierStore(world.database).dossier(id, as: person ?? member))
    }

    func plan(as person: PersonID? = nil) async throws -> StoredPlan {
        try await plans.plan(of: try await dossier(as: person), as: person ?? member)
    }

    func standard(_ code: String) throws -> Standard { try #require(pack.standards.first { $0.code == code }) }

    func field(_ id: String) throws -> StandardText { try #require(pack.report?.standardText(id)) }

    /// Adds the issue that the school's upper schooling level has with its library, and one action about it.
    func addLibrary() async throws -> (issue: PlanIssueID, action: PlanActionID) {
        let (issue, action) = (PlanIssueID(), PlanActionID())
        let dossier = try await dossier()
        try await plans.add(PlanWorld.library, as: issue, in: dossier, as: member)
        try await plans.addAction(action, to: issue, in: dossier, as: member)
        try await plans.save(PlanWorld.books, at: .action(action), in: dossier, seen: 1, as: member)
        return (issue, action)
    }

    static let library = PlanRow([
        .standard: "upper-secondary:4", .criterion: "upper-secondary:4.2",
        .present: "Thư viện khối THPT có 40 chỗ ngồi cho 512 học sinh.",
        .limits: "Thư viện thiếu chỗ ngồi và sách tham khảo.",
        .cause: "Phòng thư viện cũ, kinh phí mua sách hằng năm thấp.",
    ])

    static let books = PlanRow([
        .content: "Mở rộng thư viện khối THPT", .goal: "80 chỗ ngồi, thêm 600 bản sách",
        .activity: "Sửa hai phòng học cũ; mua sách theo danh mục tổ chuyên môn đề xuất",
        .result: "Số lượt mượn tăng ít nhất 30%", .time: "Tháng 11/2026 – tháng 4/2027",
        .responsible: "Phó hiệu trưởng; nhân viên thư viện", .resources: "Quỹ phát triển 120 triệu đồng",
        .evidence: "Biên bản nghiệm thu, sổ mượn sách", .state: "under-way",
    ])
}
