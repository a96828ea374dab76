import Accreditation
import Criteria

/// An act that is done on the page of the procedure, with a reason where it needs one: partial Procedure/plain.
struct PlainActForm: Sendable {
    static let act = "viec"
    static let seen = "noi-dung"
    static let why = "ly-do"

    let actName: String
    let actTitle: String
    let actLink: String
    /// Where what was typed is kept until it is sent.
    let draftKey: String
    let seenHash: String
    /// None or one.
    let reasons: [FormField]
}

extension PlainActForm {
    init(_ form: ActForm, of dossier: Dossier, seen: String, _ values: FormValues) {
        actName = form.name.rawValue
        actTitle = form.title
        actLink = Route.procedure(dossier.id.uuid).path
        draftKey = "\(actLink)#\(actName)"
        seenHash = seen
        let isTyped = values[Self.act] == actName
        reasons =
            form.name.rule.needs.contains(.reason)
            ? [(isTyped ? values : FormValues()).field("\(Self.why)-\(actName)", "Lý do", isRequired: true)] : []
    }

    static let sample = PlainActForm(
        actName: "unlock", actTitle: "Hiệu trưởng mở lại hồ sơ", actLink: "/", draftKey: "unlock", seenHash: "ab12",
        reasons: [FormValues().field("ly-do-unlock", "Lý do", isRequired: true)])
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
