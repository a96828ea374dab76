import HTTPTypes
import Hummingbird

/// An error that a visitor sees: what happened, what to do now, and nothing of its inside.
struct PageError: Error {
    let status: HTTPResponse.Status
    /// What happened, as a short sentence without full stop: the title of the page.
    let title: String
    /// What to do now, in one or two sentences.
    let advice: String
    /// What was typed, shown on the page so that nothing is lost.
    var typed = Form()
    /// Both texts of a stale write.
    var conflict: Conflict?
    /// For the log only.
    var cause: (any Error)?
    /// Whether signing in is the way on.
    var needsSignIn = false
}

/// Two texts for the same field: the one just sent and the one stored meanwhile by somebody else.
struct Conflict: Sendable, Codable {
    let yours: String
    let theirs: String
    /// Name of the person who stored the other text.
    let theirsBy: String
    /// Version to send along when writing again.
    let version: Int
}

extension PageError {
    /// The same error with what was typed.
    func keeping(_ form: Form) -> PageError {
        var copy = self
        if copy.typed.fields.isEmpty { copy.typed = form }
        return copy
    }
}
