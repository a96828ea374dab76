import Accreditation
import Criteria
import Foundation
import Storage

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
