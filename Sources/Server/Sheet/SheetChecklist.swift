/// An indicator whose requirements are judged one by one, with everything that helps to judge them.
struct SheetChecklist: KeptPart {
    static let template = "Sheet/checklist"

    let isOpen: Bool
    /// Id of the fieldset and beginning of its fields' names: `cb-1--`.
    let id: String
    let name: String
    let citation: String
    let saveLink: String
    let version: String
    /// The stored finding in words, so that a form tells what its sender changed.
    let stored: String
    /// The word that says that requirements are judged.
    let choice: String
    /// Why nothing can be chosen yet; empty where it can.
    let gate: String
    let isClosed: Bool
    let rows: [SheetChecklistRow]
    let count: String
    let state: StateBadge
    /// ``SheetHelp``.
    let help: PagePart?
    /// ``GuidanceView``.
    let province: [PagePart]
    /// ``ThresholdBox``.
    let thresholds: PagePart?
    let evidence: SheetEvidence
    let ratedBy: String?
    /// Value of the button that confirms what was carried over.
    let confirmation: String?
}

/// One requirement with the answers to choose from.
struct SheetChecklistRow: Sendable, Hashable {
    /// Name of the radio buttons: `cb-1---nh-1`.
    let field: String
    let text: String
    let options: [SheetOption]
    let answer: StateBadge
}
