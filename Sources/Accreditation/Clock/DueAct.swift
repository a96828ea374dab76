public import Criteria

public import struct Foundation.Date

/// A dossier that waits for somebody, with what its deadlines are computed from.
public struct WaitingDossier: Sendable, Hashable {
    public var id: DossierID
    public var school: UnitID
    public var schoolName: String
    /// The unit directly above the school.
    public var parentName: String
    public var year: SchoolYear
    public var state: DossierState
    public var packHash: String
    /// The last day to hand it in, as the managing body set it.
    public var dueOn: Day?
    /// When the last act on it was done.
    public var began: Date
    /// The school and the units above it.
    public var chain: [UnitID]
    /// The province, whose calendar and times count; nil where there is none.
    public var province: UnitID?
    /// The window in which the school enters; nil where there is none or where it does not count in this state.
    public var window: EntryPeriod?

    public init(
        id: DossierID, school: UnitID, schoolName: String, parentName: String, year: SchoolYear, state: DossierState,
        packHash: String, dueOn: Day?, began: Date, chain: [UnitID], province: UnitID?, window: EntryPeriod?
    ) {
        self.id = id
        self.school = school
        self.schoolName = schoolName
        self.parentName = parentName
        self.year = year
        self.state = state
        self.packHash = packHash
        self.dueOn = dueOn
        self.began = began
        self.chain = chain
        self.province = province
        self.window = window
    }
}

/// Something that somebody has to do with a dossier until a day.
public struct DueAct: Sendable, Hashable {
    /// Where the day is from.
    public enum Source: Sendable, Hashable {
        /// A time that runs from the act before.
        case limit(AppliedLimit, began: Day)
        /// A day that the managing body set.
        case managingBody
        /// The end of a window in which schools enter, of this unit.
        case window(String)
    }

    public var dossier: WaitingDossier
    public var act: ActName
    /// What the circular calls it.
    public var title: String
    /// Who may do it.
    public var roles: Set<Role>
    /// The last day without exceptions.
    public var regular: Day
    /// More time that was granted.
    public var exceptions: [TimeException]
    public var source: Source

    /// The last day in time.
    public var last: Day { exceptions.map(\.until).reduce(regular, max) }
}

extension WaitingDossier {
    /// What is due on the dossier, by the law's procedure and what its province set; detours are nobody's duty.
    public func dueActs(_ form: ProcedureForm, under circular: String, _ rules: ClockRules) -> [DueAct] {
        let steps = Procedure(form, in: state).next.filter { !$0.act.rule.isDetour }
        return steps.flatMap { step -> [DueAct] in
            guard let act = form[step.act] else { return [] }
            let granted = rules.exceptions.filter { $0.counts(for: act.name, on: id, chain: chain) }
            return days(for: act, under: circular, rules).map { day, source in
                DueAct(
                    dossier: self, act: act.name, title: act.title, roles: step.roles, regular: day,
                    exceptions: granted, source: source)
            }
        }
    }

    private func days(
        for act: ActForm, under circular: String, _ rules: ClockRules
    ) -> [(Day, DueAct.Source)] {
        if act.name == .submit {
            let set = dueOn.map { ($0, DueAct.Source.managingBody) }
            let closing = window.map { ($0.closes, DueAct.Source.window($0.unitName)) }
            return [set, closing].compactMap { $0 }
        }
        guard
            let clock = rules.clock(act, under: circular, began: began, doneAt: nil, dossier: id, chain: chain),
            let day = clock.regular(in: rules.calendar())
        else { return [] }
        return [(day, .limit(clock.limit, began: clock.began))]
    }
}
