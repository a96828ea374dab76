public import struct Foundation.Date

/// Why something was not done to a school's figures; nothing was changed.
public enum RoundRefusal: Error, Sendable, Hashable {
    /// There is no figure yet.
    case nothingEntered
    /// Checks that have to hold do not; the sentences say which.
    case failedChecks([String])
    /// A reason is needed: for a correction, or where returned figures stay as they are.
    case reasonNeeded
    /// No cell was marked.
    case cellsNeeded
    /// The same figures have been confirmed already.
    case unchanged
    /// Somebody changed the figures, or did something else, after the page was shown.
    case changedMeanwhile
    /// It cannot be done in this state.
    case notNow(RoundState)
}

extension SchoolRound {
    /// Why the head cannot confirm these figures; nil where nothing stands against it.
    ///
    /// - Parameters:
    ///   - failed: checks that have to hold and do not.
    ///   - reason: as typed.
    public func refusal(
        confirming content: FigureContent, failed: [String], reason: String, at now: Date
    ) -> RoundRefusal? {
        if content.values.isEmpty { return .nothingEntered }
        if !failed.isEmpty { return .failedChecks(failed) }
        let standing = standing(at: now)
        let isSame = standing.pending?.contentHash == content.hash
        if isSame, standing.state.waitsForCheck || standing.state == .approved { return .unchanged }
        if standing.state.isOfficial, officialHash(standing) == content.hash { return .unchanged }
        let needsReason = isSame || standing.state.isOfficial
        return needsReason && !reason.contains { !$0.isWhitespace } ? .reasonNeeded : nil
    }

    /// Why the managing body cannot do this to the figures that it saw; nil where nothing stands against it.
    public func refusal(
        checking step: RoundStep, seenHash: String, cells: [ReturnedCell], at now: Date
    ) -> RoundRefusal? {
        let standing = standing(at: now)
        guard standing.pending?.contentHash == seenHash else { return .changedMeanwhile }
        guard standing.state.after(step) != nil else { return .notNow(standing.state) }
        guard step == .return else { return nil }
        let isEmpty = cells.isEmpty || cells.contains { !$0.reason.contains { !$0.isWhitespace } }
        return isEmpty ? .cellsNeeded : nil
    }

    private func officialHash(_ standing: Standing) -> String? {
        standing.due?.act.contentHash ?? versions.last?.contentHash
    }

    /// Cells that the managing body returned and the head has not confirmed again since.
    public func openReturns(at now: Date) -> [ReturnedCell] {
        guard [.returned, .lateReturned, .correctionReturned].contains(standing(at: now).state) else { return [] }
        return acts.last { $0.step == .return }?.cells ?? []
    }
}
