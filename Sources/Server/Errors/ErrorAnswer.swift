/// The answer to a script when something went wrong.
struct ErrorAnswer: Codable, Sendable {
    let title: String
    let advice: String
    let requestID: String
    /// Address of the sign-in page when signing in is the way on.
    let signIn: String?
    let yours: String?
    let theirs: String?
    let theirsBy: String?
    let version: Int?

    init(_ error: PageError, requestID: String) {
        title = error.title
        advice = error.advice
        self.requestID = requestID
        signIn = error.needsSignIn ? Route.signIn.path : nil
        yours = error.conflict?.yours
        theirs = error.conflict?.theirs
        theirsBy = error.conflict?.theirsBy
        version = error.conflict?.version
    }
}
