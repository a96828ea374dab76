public import Accreditation

/// An item as somebody writes it.
public struct DraftItemText: Sendable, Hashable {
    public var item: DraftItem
    /// The version that was shown; 0 where there was nothing.
    public var version: Int

    public init(_ item: DraftItem, version: Int) {
        self.item = item
        self.version = version
    }
}

/// Why a step with a draft was not taken; nothing was changed.
public enum DraftRefusal: Error, Sendable, Hashable {
    /// There is no draft with the school, or the answer is given already.
    case notNow(DossierState)
    /// Somebody else changed these items meanwhile: as they are now.
    case stale([KeptDraftItem])
    /// The answer cannot be sent like this.
    case incomplete([DraftAnswerProblem])
    /// The time is not over, or the school was not told often enough.
    case notOver
    /// The province's setting does not count silence as agreement.
    case silenceSaysNothing
    /// There is no objection to reply to.
    case nothingToReply
}
