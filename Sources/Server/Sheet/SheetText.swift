/// One text of a sheet.
struct SheetText: KeptPart {
    static let template = "Sheet/text"

    let isOpen: Bool
    /// Id and name of the text area: `vb-present-1`.
    let id: String
    let label: String
    let hint: String?
    let value: String
    let version: String
    /// A digest of the stored text, so that a form tells what its sender changed.
    let stored: String
    let saveLink: String
    let remarks: SheetCodeRemarks
    let writtenBy: String?
    /// Codes belong into descriptions of the present state only.
    let mayCite: Bool
    let isCarried: Bool
    let isEmpty: Bool

    /// The address and the digest tell almost all of them apart, and hashing the text itself takes longer.
    func hash(into hasher: inout Hasher) {
        hasher.combine(saveLink)
        hasher.combine(stored)
    }
}

/// What was recognised in a text; shown anew after each save.
struct SheetCodeRemarks: Sendable, Hashable {
    let element: String
    let known: String?
    let unknown: String?
    let bare: String?
    let misplaced: String?
}

/// An improvement plan.
struct SheetPlan: Sendable {
    let planTitle: String
    let rows: [SheetPlanRow]
    /// Empty row at the end, for a new entry; none on a locked sheet.
    let fresh: [SheetPlanRow]
    let isEmpty: Bool
}

/// One entry of an improvement plan.
struct SheetPlanRow: Sendable {
    /// `kh-…`.
    let id: String
    let entry: String
    /// The clause in addresses; `-` where the sheet has none.
    let clause: String
    let label: String
    let saveLink: String
    let version: String
    /// The stored entry, so that a form tells what its sender changed.
    let stored: String
    let parts: [SheetPlanPart]
    let isFirst: Bool
    let isNew: Bool
    let isCarried: Bool
}

/// One of the four texts of an entry.
struct SheetPlanPart: Sendable {
    let id: String
    let label: String
    let value: String
}

/// The chair's approval.
struct SheetApprovalBox: Sendable {
    let state: StateBadge
    let note: String
    let link: String
    let hash: String
    let mayApprove: Bool
    let changesLink: String?
}
