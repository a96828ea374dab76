public import struct Foundation.Date

/// Everything that happened to one school's figures in one collection; what it amounts to at a moment is computed.
public struct SchoolRound: Sendable, Hashable {
    public var days: RoundDays
    /// In their order.
    public var acts: [RoundAct]
    /// Official versions that were made, in their order.
    public var versions: [OfficialVersion]

    public init(days: RoundDays, acts: [RoundAct] = [], versions: [OfficialVersion] = []) {
        self.days = days
        self.acts = acts
        self.versions = versions
    }

    /// What it amounts to.
    public struct Standing: Sendable, Hashable {
        public var state: RoundState = .entering
        /// The confirmation that waits, was approved or was returned; nil where nothing is under way.
        public var pending: RoundAct?
        /// A confirmation that has become official by the calendar, but is not yet kept as a version.
        public var due: DueVersion?

        mutating func take(_ step: RoundStep) -> Bool {
            guard let outcome = state.after(step) else { return false }
            state = outcome.state
            return outcome.makesOfficial
        }
    }

    /// A version that has to be kept.
    public struct DueVersion: Sendable, Hashable {
        public let act: RoundAct
        public let timeliness: Timeliness
        /// The end of the day that made it official.
        public let at: Date
    }

    /// What it amounts to at a moment.
    public func standing(at now: Date) -> Standing {
        var standing = Standing()
        var steps = calendarSteps(until: now)[...]
        for act in acts {
            while let step = steps.first, step.at <= act.at {
                pass(step, &standing)
                steps.removeFirst()
            }
            take(act, &standing)
            for version in versions where version.afterActs == act.number {
                standing.state = .official
                standing.pending = nil
            }
        }
        for step in steps { pass(step, &standing) }
        return standing
    }

    /// The days that have passed; none where a version was made, because versions say themselves when they were.
    private func calendarSteps(until now: Date) -> [(step: RoundStep, at: Date)] {
        guard versions.isEmpty else { return [] }
        var steps: [(RoundStep, Date)] = [(.cutOff, days.cutOff.endInVietnam)]
        if let catchUp = days.catchUp { steps.append((.catchUp, catchUp.endInVietnam)) }
        return steps.filter { $0.1 <= now }
    }

    /// What an approval makes official; nil where it makes nothing official, or cannot happen.
    public func approving(at now: Date) -> DueVersion? {
        let standing = standing(at: now)
        guard let act = standing.pending, standing.state.after(.approve)?.makesOfficial == true else { return nil }
        return DueVersion(act: act, timeliness: timeliness(act), at: now)
    }

    private func timeliness(_ act: RoundAct) -> Timeliness {
        Timeliness(first: acts.first { $0.step == .confirm }?.at ?? act.at, days)
    }

    private func take(_ act: RoundAct, _ standing: inout Standing) {
        _ = standing.take(act.step)
        switch act.step {
        case .confirm: standing.pending = act
        case .withdraw: standing.pending = nil
        case .return, .approve, .cutOff, .catchUp: break
        }
    }

    private func pass(_ step: (step: RoundStep, at: Date), _ standing: inout Standing) {
        guard standing.take(step.step), let act = standing.pending else {
            if standing.state == .leftOut { standing.pending = nil }
            return
        }
        standing.due = DueVersion(act: act, timeliness: timeliness(act), at: step.at)
        standing.pending = nil
    }
}
