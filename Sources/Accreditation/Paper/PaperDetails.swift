/// What stands around the text of a paper: number, place, day, to whom it goes, who signs. Empty means not told yet.
public struct PaperDetails: Sendable, Hashable, Codable {
    /// The whole number: `12/QĐ-THKT`.
    public var number: String
    /// Where it is signed: "Khê Thượng".
    public var place: String
    /// The day in ISO form; empty where unknown.
    public var day: String
    /// Căn cứ, one each; empty where the printed ones of the form stand.
    public var legalBases: [String]
    /// Nơi nhận, one each.
    public var recipients: [String]
    /// A line above the post: "TM. HỘI ĐỒNG"; empty for none.
    public var authority: String
    /// The post of who signs; empty for the school's head.
    public var signerPost: String
    /// The name of who signs; empty for the school's head.
    public var signerName: String
    /// Number and day of the decision that set the council up: "12/QĐ-THKT ngày 05/01/2027".
    public var decision: String
    /// What abbreviations stand for.
    public var abbreviations: [String: String]

    public init(
        number: String = "", place: String = "", day: String = "", legalBases: [String] = [],
        recipients: [String] = [], authority: String = "", signerPost: String = "", signerName: String = "",
        decision: String = "", abbreviations: [String: String] = [:]
    ) {
        self.number = number
        self.place = place
        self.day = day
        self.legalBases = legalBases
        self.recipients = recipients
        self.authority = authority
        self.signerPost = signerPost
        self.signerName = signerName
        self.decision = decision
        self.abbreviations = abbreviations
    }
}
