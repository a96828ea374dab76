extension Permission {
    /// Working days, times for acts, more time, and windows in which schools enter.
    static let clocks: [PermissionRule] = [
        .init(roles: [.provinceOfficer], actions: [.setClocks], states: nil),
        .init(roles: [.provinceOfficer, .districtOfficer], actions: [.grantTime, .setWindows, .remind], states: nil),
    ]
}

extension Action {
    /// What a school cannot do with unfinished work while the window for entering is closed.
    public static let entry: Set<Action> = [
        .rate, .keepEvidence, .enterFigures, .stateFacts, .carryOver, .approveCriterion, .submit,
    ]
}
