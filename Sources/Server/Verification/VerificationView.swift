import Accreditation
import Criteria
import Storage

/// What a second person found about a piece's files: partial Verification/box.
struct VerificationView: Sendable {
    let badge: StateBadge
    let findings: [String]
    let requests: [String]
    let note: String?
    let verifying: Verifying?
    let asking: Asking?

    /// The form with which the reader says what was found.
    struct Verifying: Sendable {
        let verifyLink: String
        let filesHash: String
        let reason: FormField
    }

    /// The form with which somebody is asked.
    struct Asking: Sendable {
        let askLink: String
        let person: FormChoice
        let due: FormField
    }

    static let sample = VerificationView(
        badge: StateBadge(css: "state-met", label: "Đã xác minh"), findings: ["Lê Thị Mận: đạt"],
        requests: ["Lê Thị Mận được nhờ xác minh"], note: "Người tải tệp không tự xác minh.",
        verifying: Verifying(
            verifyLink: "/", filesHash: "ab12",
            reason: FormValues.failed("ly-do", "Hãy ghi lý do.").field("ly-do", "Lý do", hint: "Nêu rõ")),
        asking: Asking(
            askLink: "/", person: FormValues().choice("nguoi", "Người", options: [("1", "Lê Thị Mận")]),
            due: FormValues.failed("han", "Ngày sai.").field("han", "Hạn", hint: "ngày/tháng/năm")))
}

extension VerificationView {
    init(_ file: VerificationFile, of piece: EvidencePiece, people: [DossierPerson], _ visit: EvidenceVisit) {
        let route = Route.verification(visit.dossier.id.uuid, piece.id.uuid)
        badge = StateBadge(file.state)
        findings = file.verifications.map(Self.words)
        requests = file.requests.map { request in
            let due = request.dueOn.map { ", hạn \($0.vietnamese)" } ?? ""
            return "\(request.askedBy) nhờ \(request.askedOf) xác minh\(due)."
        }
        let mayAct = visit.dossier.allows(.verifyEvidence) && piece.withdrawnAt == nil && file.filesHash != nil
        let isSender = file.senders.contains(visit.person)
        note = Self.note(file, mayAct: visit.dossier.allows(.verifyEvidence), isSender: isSender)
        let values = FormValues()
        verifying =
            mayAct && !isSender
            ? Verifying(
                verifyLink: route.path, filesHash: file.filesHash ?? "",
                reason: values.field(
                    VerificationNames.reason, "Lý do hoặc ghi chú", hint: "Bắt buộc khi không đạt.")) : nil
        let others = people.filter { !file.senders.contains($0.id) && $0.id != visit.person }
        asking =
            mayAct && !others.isEmpty
            ? Asking(
                askLink: route.path,
                person: values.choice(
                    VerificationNames.person, "Nhờ người xác minh",
                    options: others.map { ($0.id.description, $0.name) }),
                due: values.field(VerificationNames.due, "Hạn", hint: "Ngày, tháng, năm; có thể để trống.")) : nil
    }

    private static func words(_ found: Verification) -> String {
        let note = found.reason.isEmpty ? "" : " Ghi chú: \(found.reason)"
        let now = found.isCurrent ? "" : " (tệp đã đổi sau đó)"
        return "\(found.verdict.title)\(now): \(found.by), \(VietnameseTime.moment(found.at)).\(note)"
    }

    private static func note(_ file: VerificationFile, mayAct: Bool, isSender: Bool) -> String? {
        if file.filesHash == nil { return "Khi có tệp, một người khác người tải lên sẽ xác minh." }
        if !mayAct { return "Xác minh được khi nhà trường đang tự đánh giá hoặc đang bổ sung hồ sơ." }
        return isSender ? "Bạn là người tải tệp này lên nên cần người khác xác minh." : nil
    }
}

extension StateBadge {
    init(_ state: VerificationState) {
        switch state {
        case .verified: self.init(css: "state-met", label: state.title)
        case .none: self.init(css: "state-neutral", label: state.title)
        case .rejected, .outdated: self.init(css: "state-warning", label: state.title)
        }
    }
}

/// Names of the fields of the forms.
enum VerificationNames {
    static let verdict = "ket-qua"
    static let reason = "ly-do"
    static let files = "tep"
    static let person = "nguoi"
    static let due = "han"
}
