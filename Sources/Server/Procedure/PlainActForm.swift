import Accreditation
import Criteria

/// An act that is done on the page of the procedure, with a reason where it needs one: partial Procedure/plain.
struct PlainActForm: Sendable {
    static let act = "viec"
    static let seen = "noi-dung"
    static let why = "ly-do"
    static let number = "so-quyet-dinh"
    static let day = "ngay-quyet-dinh"

    let actName: String
    let actTitle: String
    let actLink: String
    /// Where what was typed is kept until it is sent.
    let draftKey: String
    let seenHash: String
    /// None or one.
    let reasons: [FormField]
    /// Number and day of the paper with which it is decided; none or one of both.
    let numbers: [FormField]
    let days: [FormField]
    /// What stands in the way now and who mends it; nil where nothing does.
    let blocked: ClosedView?
}

extension PlainActForm {
    init(_ form: ActForm, of dossier: Dossier, seen: String, blocked: ClosedView?, _ values: FormValues) {
        self.blocked = blocked
        actName = form.name.rawValue
        actTitle = form.title
        actLink = Route.procedure(dossier.id.uuid).path
        draftKey = "\(actLink)#\(actName)"
        seenHash = seen
        let typed = values[Self.act] == actName ? values : FormValues()
        let needs = form.name.rule.needs
        let fields = { (need: ActNeed, name: String, label: String, hint: String?) in
            needs.contains(need)
                ? [typed.field("\(name)-\(form.name.rawValue)", label, hint: hint, isRequired: true)] : []
        }
        reasons = fields(.reason, Self.why, "Lý do", nil)
        numbers = fields(.decision, Self.number, "Số quyết định hoặc thông báo", nil)
        days = fields(.decision, Self.day, "Ngày ký", "Ngày, tháng, năm.")
    }

    static let sample = PlainActForm(
        actName: "unlock", actTitle: "Hiệu trưởng mở lại hồ sơ", actLink: "/", draftKey: "unlock", seenHash: "ab12",
        reasons: [FormValues().field("ly-do-unlock", "Lý do", isRequired: true)],
        numbers: [FormValues().field("so-quyet-dinh-refuse", "Số", isRequired: true)],
        days: [FormValues().field("ngay-quyet-dinh-refuse", "Ngày ký", hint: "Ngày, tháng, năm.")], blocked: nil)
    static let blockedSample = PlainActForm(
        actName: "forward", actTitle: "Chuyển hồ sơ", actLink: "/", draftKey: "forward", seenHash: "ab12", reasons: [],
        numbers: [], days: [], blocked: .sample)
}

extension ActName {
    /// Where an act is done that has a page of its own; nil for those done on the page of the procedure.
    func page(of dossier: Dossier) -> Route? {
        let id = dossier.id.uuid
        switch self {
        case .submit: return .submit(id)
        case .giveBack, .accept, .completeFurther, .register: return .review(id)
        case .formTeam: return .team(id)
        case .conclude: return .conclusion(id)
        case .recordOutcome: return .outcome(id)
        case .withdraw: return Route.register.with("tim", dossier.schoolName)
        case .lock, .unlock, .takeBack, .forward, .refuse: return nil
        case .appraise: return .appraisal(id)
        case .sendDraft, .answerDraft, .agreeBySilence: return .draft(id)
        }
    }
}
