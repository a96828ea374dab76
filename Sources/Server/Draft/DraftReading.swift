import Accreditation
import Criteria
import Storage

/// What the page of a draft is made of.
struct DraftReading: Sendable {
    let dossier: Dossier
    let used: UsedPack
    /// The law's acts by name.
    let form: ProcedureForm?
    let handedIn: DossierContent
    /// What the school's own ratings amount to.
    let own: AssessmentResult
    /// Nil while it was not sent.
    let draft: SentDraft?
    /// What the draft's ratings amount to; nil while it was not sent.
    let found: AssessmentResult?
    /// What is not settled yet; only before it was sent.
    let unsettled: [String]
    /// Nil where the law gives no time to answer, or nothing was sent.
    let time: DraftTime?
    let today: Day

    /// The criteria in order, each schooling level apart where they are rated so.
    var criteria: [Criterion] { used.pack.laidOut(for: handedIn.parts).rated }

    /// Why silence does not count as an answer yet; empty where it does.
    var obstacles: [String] {
        guard let draft else { return ["Dự thảo chưa được gửi."] }
        guard let last = time?.last else { return ["Quy định không có thời hạn trả lời."] }
        var found: [String] = []
        if !draft.silenceAgrees {
            found.append(
                "Tỉnh quy định: không trả lời không được coi là nhất trí. Hãy đề nghị nhà trường trả lời, hoặc báo Sở.")
        }
        if today <= last { found.append("Chưa hết hạn: hạn trả lời là hết ngày \(last.vietnamese).") }
        let told = Set(draft.toldOn(about: last)).count
        if told < ClosingRule.noticesNeeded {
            found.append(
                "Hệ thống mới nhắc nhà trường về hạn này \(told) ngày; phải nhắc vào ít nhất "
                    + "\(ClosingRule.noticesNeeded) ngày khác nhau. Hệ thống tự nhắc khi gần đến hạn và sau hạn.")
        }
        return found
    }
}
