import Accreditation
import Criteria

/// The letter with a school's wish, or the report of the managing body, with what each desk said to it.
struct RegistrationPage: PageContent {
    static let template = "Registration/registration"

    let heading: String
    let lead: String
    let state: StateBadge
    let summary: FormSummary?
    let source: String
    let sent: [SentView]
    let sendForm: SendForm?
    let checkForm: CheckForm?
    var closed: [ClosedView] = []

    /// One that was sent.
    struct SentView: Sendable {
        let sentTitle: String
        let facts: [String]
        let checks: [CheckView]
    }

    /// What a desk said to it.
    struct CheckView: Sendable {
        let verdict: StateBadge
        let who: String
        let gaps: [String]
    }

    /// Sending one.
    struct SendForm: Sendable {
        static let wish = "nguyen-vong"
        static let number = "so"
        static let day = "ngay"
        static let note = "noi-dung"
        static let item = "kem"

        let sendLink: String
        let sendTitle: String
        /// None or one.
        let wishes: [FormChoice]
        let numberField: FormField
        let dayField: FormField
        let items: [ItemTick]
        let noteField: FormField
    }

    /// Something that belongs to the file.
    struct ItemTick: Sendable {
        let tickID: String
        let tickValue: String
        let tickLabel: String
        let isTicked: Bool
    }

    /// Saying whether it is complete.
    struct CheckForm: Sendable {
        static let decision = "ket-luan"
        static let complete = "du"
        static let incomplete = "thieu"
        static func reason(_ item: String) -> String { "thieu-\(item)" }

        let checkLink: String
        let reasons: [FormField]
        let choice: FormChoice
    }
}

/// What is known when somebody looks at it.
struct RegistrationReading: Sendable {
    let dossier: Dossier
    let circular: String
    let form: RegistrationForm
    /// The law's names of its acts, to say who opens what is closed.
    let procedure: ProcedureForm?
    /// The earliest first.
    let sent: [Registration]
}

extension RegistrationPage {
    init(_ reading: RegistrationReading, _ values: FormValues) {
        let form = reading.form
        heading = form.title
        lead = "\(reading.dossier.title) · Thông tư \(reading.circular)"
        let standing = RegistrationStanding(reading.sent)
        state = StateBadge(
            css: standing == .complete ? "state-met" : standing == .incomplete ? "state-unmet" : "state-neutral",
            label: standing.title)
        summary = values.summary
        source = form.isAssumed ? "Theo thông lệ, chưa đọc thấy trong văn bản." : "\(form.citation)."
        sent = reading.sent.reversed().map { SentView($0, form) }
        let dossier = reading.dossier
        sendForm = dossier.allows(form.sendAction) ? SendForm(reading, values) : nil
        checkForm =
            dossier.allows(.checkRegistration) && !reading.sent.isEmpty
                && (form.sender == .school || dossier.state == .forwarded)
            ? CheckForm(reading, values) : nil
        closed = dossier.closed([form.sendAction, .checkRegistration], reading.procedure)
    }
}

extension RegistrationPage.SentView {
    fileprivate init(_ sent: Registration, _ form: RegistrationForm) {
        sentTitle = "Lần \(sent.number): số \(sent.letterNumber)"
        let wish = sent.wish.flatMap { id in form.wishes.first { $0.id == id }?.title }
        let missing = form.missing(from: sent.items).map(\.title)
        facts = [
            sent.letterDay.map { "Ngày \($0.vietnamese)" },
            "\(sent.sentByName) gửi lúc \(VietnameseTime.moment(sent.sentAt))",
            wish.map { "Nguyện vọng: \($0)" },
            missing.isEmpty ? "Ghi là đã kèm đủ" : "Ghi là chưa kèm: \(missing.joined(separator: "; "))",
            sent.note.isEmpty ? nil : sent.note,
        ].compactMap { $0 }
        checks = sent.checks.reversed().map { check in
            RegistrationPage.CheckView(
                verdict: check.isComplete
                    ? StateBadge(css: "state-met", label: "Đã đủ")
                    : StateBadge(css: "state-unmet", label: "Cần hoàn thiện"),
                who: "\(check.desk == .forwarded ? "Sở" : "Cơ quan quản lý"): \(check.checkedByName), "
                    + VietnameseTime.moment(check.checkedAt),
                gaps: form.items.compactMap { item in check.gaps[item.id].map { "\(item.title): \($0)" } })
        }
    }
}

extension RegistrationPage.SendForm {
    fileprivate init(_ reading: RegistrationReading, _ values: FormValues) {
        let form = reading.form
        sendLink = Route.registration(reading.dossier.id.uuid).path
        sendTitle = reading.sent.isEmpty ? "Gửi" : "Gửi lại"
        wishes =
            form.wishes.isEmpty
            ? []
            : [
                values.choice(
                    Self.wish, "Nguyện vọng", options: form.wishes.map { ($0.id, $0.title) }, isRequired: true)
            ]
        numberField = values.field(Self.number, "Số công văn", isRequired: true)
        dayField = values.field(Self.day, "Ngày công văn", isRequired: true)
        items = form.items.map { item in
            let copies = item.copies > 1 ? " (\(item.copies) bản)" : ""
            return RegistrationPage.ItemTick(
                tickID: "kem-\(item.id)", tickValue: item.id, tickLabel: item.title + copies, isTicked: false)
        }
        noteField = values.field(
            Self.note, form.sender == .school ? "Nội dung, ghi chú" : "Nội dung báo cáo")
    }
}

extension RegistrationPage.CheckForm {
    fileprivate init(_ reading: RegistrationReading, _ values: FormValues) {
        checkLink = Route.checkRegistration(reading.dossier.id.uuid).path
        reasons = reading.form.items.map { item in
            values.field(Self.reason(item.id), "\(item.title): chưa đủ vì", hint: "Bỏ trống nếu mục này đã đủ.")
        }
        choice = values.choice(
            Self.decision, "Kết luận",
            options: [(Self.complete, "Đủ, tiếp nhận"), (Self.incomplete, "Cần hoàn thiện")], isRequired: true)
    }
}
