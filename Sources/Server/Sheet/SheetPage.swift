/// One criterion's sheet (phiếu đánh giá tiêu chí).
struct SheetPage: PageContent {
    static let template = "Sheet/sheet"

    let heading: String
    let standard: String
    let link: String
    /// The pack under which the page was made.
    let packHash: String
    let searchLink: String
    let historyLink: String
    let overviewLink: String
    let talk: LinkView
    /// Who else writes on it; nil for those who may not write.
    let presence: PresenceView?
    /// What can be followed with one click.
    let follow: FollowUpSuggestions?
    let followLink: String
    let threeWayLink: String
    let formLink: String
    let isOpen: Bool
    let lock: SheetLock?
    /// Why the criterion was given back.
    let returned: ReturnView?
    /// Says that something was carried over and waits for confirmation.
    let carried: String?
    let assigned: String?
    let standing: SheetStanding
    let approval: SheetApprovalBox
    /// ``GuidanceView``: what the province says about the criterion as a whole.
    let province: [PagePart]
    let sections: [SheetSection]
    /// ``SheetText``.
    let closing: [PagePart]
    /// The improvement plan; none where each clause has its own.
    let plans: [SheetPlan]
    /// The general assessment of the criterion's standard; none or one.
    let standardLinks: [LinkView]
    let previous: SheetLink?
    let next: SheetLink?
    /// ``SheetGroup``.
    let groups: [PagePart]
}

/// A level of a criterion, or a clause.
struct SheetSection: Sendable {
    let id: String
    let title: String
    let guards: [String]
    /// ``SheetIndicator`` or ``SheetChecklist``.
    let indicators: [PagePart]
    /// ``SheetText``.
    let texts: [PagePart]
    let sectionPlans: [SheetPlan]
}

/// A link to another sheet.
struct SheetLink: Sendable {
    let label: String
    let address: String
}

/// The sheets of one standard.
struct SheetGroup: KeptPart {
    static let template = "Sheet/group"

    let name: String
    let sheets: [SheetEntry]

    /// Tells almost all of them apart; hashing every label takes longer.
    func hash(into hasher: inout Hasher) {
        for sheet in sheets {
            hasher.combine(sheet.address)
            hasher.combine(sheet.count)
        }
    }
}

/// One sheet in the list.
struct SheetEntry: Sendable, Hashable {
    let label: String
    let address: String
    let isCurrent: Bool
    let state: StateBadge
    let count: String
}
