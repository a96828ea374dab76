/// Something that is done to a dossier as a whole, in the order in which a dossier meets it; the raw value is the name
/// in `procedure.xml`.
public enum ActName: String, Sendable, Hashable, CaseIterable, Codable {
    /// The school's head closes the work to everybody.
    case lock
    /// The head opens it again, with a reason.
    case unlock
    /// The school hands it in.
    case submit
    /// The school takes it back before anybody decided.
    case takeBack = "take-back"
    /// The managing body gives it back with reasons.
    case giveBack = "return"
    /// The managing body accepts it.
    case accept
    /// The managing body sends it on to the province.
    case forward
    /// The province asks the school to complete it.
    case completeFurther = "complete-further"
    /// The province takes it in.
    case register
    /// The province forms the team or the council that judges it.
    case formTeam = "form-team"
    /// The team sends its draft to the school.
    case sendDraft = "send-draft"
    /// The school agrees to the draft or objects to it.
    case answerDraft = "answer-draft"
    /// The school's time to answer is over.
    case agreeBySilence = "agree-by-silence"
    /// The council that appraises meets: its minutes are kept for good.
    case appraise
    /// Team or council concludes.
    case conclude
    /// The province does not recognise the school.
    case refuse
    /// The province records the decision.
    case recordOutcome = "record-outcome"
    /// The province withdraws what it recognised.
    case withdraw

    /// Acts of a law whose team sends a draft to the school; the other laws have none of them.
    public static let ofDrafts: Set<ActName> = [.sendDraft, .answerDraft, .agreeBySilence]
    /// Acts of a law under which a council appraises; the other laws have none of them.
    public static let ofAppraisal: Set<ActName> = [.appraise]
    /// Acts that some laws have and others do not.
    public static let chosen: Set<ActName> = ofDrafts.union(ofAppraisal)
}
