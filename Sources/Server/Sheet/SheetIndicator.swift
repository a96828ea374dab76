/// One indicator of a sheet with everything that helps to judge it.
struct SheetIndicator: KeptPart {
    static let template = "Sheet/indicator"

    let isOpen: Bool
    /// Id of the fieldset and name of the radio buttons: `cb-1-a`.
    let id: String
    let name: String
    let citation: String
    let saveLink: String
    let version: String
    /// The stored finding in words, so that a form tells what its sender changed.
    let stored: String
    /// ``SheetChoices``.
    let choices: PagePart
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

    /// Tells almost all of them apart; hashing everything in it takes longer.
    func hash(into hasher: inout Hasher) {
        hasher.combine(saveLink)
        hasher.combine(version)
    }
}

/// What there is to choose for an indicator: for each requirement, and for the whole.
struct SheetChoices: KeptPart {
    static let template = "Sheet/choices"

    let isOpen: Bool
    let requirements: [SheetRequirement]
    let options: [SheetOption]
}

/// One of the findings to choose from.
struct SheetOption: Sendable, Hashable {
    let id: String
    /// The name that the radio buttons share.
    let group: String
    let value: String
    let label: String
    let isSelected: Bool
}

/// One requirement with its answer.
struct SheetRequirement: Sendable, Hashable {
    let id: String
    let number: Int
    let text: String
    let choices: [FormOption]
    let answer: StateBadge?
}

/// Thresholds and hints beside an indicator.
struct SheetHelp: KeptPart {
    static let template = "Sheet/help"

    let measures: [SheetMeasure]
    let guidance: [String]
    let usualEvidence: [String]
    var figures: SheetFigures?
}

/// Figures without a threshold that the criterion wants followed.
struct SheetFigures: Sendable, Hashable {
    let names: [String]
    /// Until when they may only warn.
    let note: String?
}

/// A threshold in words.
struct SheetMeasure: Sendable, Hashable {
    let name: String
    let threshold: String
    let notes: [String]
}

/// The pieces that serve an indicator; shown anew when one is linked.
struct SheetEvidence: Sendable, Hashable {
    /// Id of the element that holds them.
    let element: String
    let place: String
    let pieces: [SheetPiece]
    let isMissing: Bool
    let pickLink: String
    let removeLink: String
    let mayLink: Bool
    let terms: PackTerms
}

/// One piece of evidence.
struct SheetPiece: Sendable, Hashable {
    let pieceID: String
    let code: String
    let title: String
    let address: String
}
