/// Why the accounts of a list were not made; none of them was.
public enum AccountListProblem: Error, Sendable, Equatable {
    /// The list was accepted before.
    case alreadyTaken
    /// Accounts of these units were made since the list was looked at.
    case changed
}
