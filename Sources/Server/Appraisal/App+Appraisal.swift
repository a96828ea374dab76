import Accreditation
import Criteria
import Foundation
import Storage

extension App {
    var appraisals: AppraisalStore { AppraisalStore(database) }

    /// The appraisal of the dossier that the address names, for a reader who may see its council; anything else, and a
    /// dossier whose law has no council, is "not found".
    func appraisal(_ context: AppContext, for action: Action = .readTeam) async throws -> AppraisalReading {
        let dossier = try await evaluation(context, for: action)
        let used = try await packs.rules(of: dossier)
        guard let form = used.pack.appraisal else { throw PageError.notFound }
        let person = try context.signedIn().id
        return AppraisalReading(
            dossier: dossier, used: used, form: form, person: person,
            appraisal: try await appraisals.appraisal(of: dossier, under: used, as: person))
    }
}

/// What the pages of an appraisal are made of.
struct AppraisalReading: Sendable {
    let dossier: Dossier
    let used: UsedPack
    let form: AppraisalForm
    let person: PersonID
    let appraisal: Appraisal

    var id: UUID { dossier.id.uuid }
    var school: String { "\(dossier.schoolName), năm học \(dossier.schoolYear)" }
    /// The reader's own opinion; nil while there is none.
    var own: OpinionSheet? { appraisal.opinions.first { $0.person == person } }
    /// Whether the reader sits in the council.
    var isMember: Bool { appraisal.members.contains { $0.person == person } }

    /// What is missing before the council can meet.
    var lacking: [String] {
        let waiting = appraisal.members.filter { $0.handedInAt == nil }.map(\.name)
        var found: [String] = []
        if !appraisal.unsettled.isEmpty {
            let codes = appraisal.unsettled.map(used.pack.shortName).joined(separator: ", ")
            found.append("Tiêu chí chưa thống nhất đánh giá: \(codes).")
        }
        if !waiting.isEmpty { found.append("Chưa nộp phiếu ý kiến: \(waiting.joined(separator: ", ")).") }
        return found + appraisal.conditions.unknown.map { "Điều kiện chưa có căn cứ: \($0.title)." }
    }

    /// The way to a page below the appraisal.
    var breadcrumbs: [Breadcrumb] {
        [Breadcrumb].evaluation(of: dossier) + [Breadcrumb("Hội đồng thẩm định", .appraisal(id))]
    }
}

extension AppraisalRule {
    /// The size and shares as one sentence.
    var sentence: String {
        "Hội đồng có ít nhất \(minimumSize) người; họp khi có mặt ít nhất \(attendancePercent)% số thành viên; đề nghị "
            + "công nhận khi ít nhất \(agreeingPercent)% số người có mặt đồng ý."
    }
}

extension AppraisalRefusal {
    /// What stands against the meeting, and what to do.
    func sentence(_ pack: RulePack) -> (field: String, words: String) {
        switch self {
        case .unsettled(let codes):
            ("dien-bien", "Còn tiêu chí chưa thống nhất: \(codes.map(pack.shortName).joined(separator: ", ")).")
        case .opinionsMissing(let names):
            ("co-mat", "Chưa nộp phiếu ý kiến: \(names.joined(separator: ", ")). Hãy đợi đủ phiếu.")
        case .conditionsUnknown(let titles):
            ("dien-bien", "Điều kiện chưa có căn cứ: \(titles.joined(separator: "; ")).")
        case .votesDoNotAddUp(let present, let votes):
            ("dong-y", "Có \(present) người có mặt nhưng ghi \(votes) phiếu: hãy ghi đủ mỗi người có mặt một phiếu.")
        case .noQuorum(let present, let needs):
            ("co-mat", "Mới có \(present) người dự họp, cần ít nhất \(needs) người: hãy họp lại khi đủ người.")
        case .strangers: ("co-mat", "Danh sách hội đồng vừa thay đổi: hãy tải lại trang và chọn lại.")
        }
    }
}
