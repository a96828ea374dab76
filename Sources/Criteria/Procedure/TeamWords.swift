/// What a circular calls those who judge a school from outside, as the words stand in the middle of a sentence.
public struct TeamWords: Sendable, Hashable {
    /// `đoàn đánh giá ngoài`.
    public var name: String
    /// `đoàn`.
    public var short: String
    /// `trưởng đoàn`.
    public var leader: String
    /// `thư ký`.
    public var secretary: String
    /// `thành viên`.
    public var member: String
    /// What they do: `đánh giá ngoài`.
    public var work: String

    public init(name: String, short: String, leader: String, secretary: String, member: String, work: String) {
        self.name = name
        self.short = short
        self.leader = leader
        self.secretary = secretary
        self.member = member
        self.work = work
    }

    /// The words of packs that name none: there, teams evaluate from outside.
    public static let ofTeams = TeamWords(
        name: "đoàn đánh giá ngoài", short: "đoàn", leader: "trưởng đoàn", secretary: "thư ký", member: "thành viên",
        work: "đánh giá ngoài")
}
