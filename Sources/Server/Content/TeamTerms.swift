import Accreditation
import Criteria

/// The words in which pages speak of those who judge a school from outside: those of its circular.
struct TeamTerms: Sendable, Hashable {
    /// `đoàn đánh giá ngoài`, and as it begins a sentence.
    let body: String
    let bodyStart: String
    /// `đoàn`, and as it begins a sentence.
    let team: String
    let teamStart: String
    /// `trưởng đoàn`, and as it begins a sentence.
    let leader: String
    let leaderStart: String
    let secretary: String
    /// `đánh giá ngoài`, and as it begins a sentence.
    let work: String
    let workStart: String

    init(_ words: TeamWords) {
        body = words.name
        bodyStart = TeamWords.start(words.name)
        team = words.short
        teamStart = TeamWords.start(words.short)
        leader = words.leader
        leaderStart = TeamWords.start(words.leader)
        secretary = words.secretary
        work = words.work
        workStart = TeamWords.start(words.work)
    }

    static let sample = TeamTerms(.ofTeams)
}

extension RulePack {
    /// The words for those who judge under this pack.
    var teamTerms: TeamTerms { TeamTerms(teamWords) }
}
