/// Why a council's meeting was not recorded; nothing was changed.
public enum AppraisalRefusal: Error, Sendable, Hashable {
    /// These criteria have no rating by the council yet.
    case unsettled([String])
    /// These members have not handed in their opinion.
    case opinionsMissing([String])
    /// Nobody knows yet whether these conditions hold.
    case conditionsUnknown([String])
    /// Those who were there are not those who voted.
    case votesDoNotAddUp(present: Int, votes: Int)
    /// Too few members were there.
    case noQuorum(present: Int, needs: Int)
    /// Somebody who is no member is said to have been there.
    case strangers
}
