/// One indicator of a sheet with everything that helps to judge it.
struct SheetIndicator: Sendable {
    /// Id of the fieldset and name of the radio buttons: `cb-1-a`.
    let id: String
    let name: String
    let citation: String
    let saveLink: String
    let version: String
    /// The stored finding in words, so that a form tells what its sender changed.
    let stored: String
    let options: [SheetOption]
    let state: StateBadge
    let requirements: [SheetRequirement]
    let help: SheetHelp?
    let evidence: SheetEvidence
    let ratedBy: String?
    /// Value of the button that confirms what was carried over.
    let confirmation: String?
}

/// One of the findings to choose from.
struct SheetOption: Sendable {
    let id: String
    /// The name that the radio buttons share.
    let group: String
    let value: String
    let label: String
    let isSelected: Bool
}

/// One requirement with its answer.
struct SheetRequirement: Sendable {
    let id: String
    let number: Int
    let text: String
    let choices: [FormOption]
    let answer: StateBadge?
}

/// Thresholds and hints beside an indicator.
struct SheetHelp: Sendable {
    let measures: [SheetMeasure]
    let guidance: [String]
    let usualEvidence: [String]
}

/// A threshold in words.
struct SheetMeasure: Sendable {
    let name: String
    let threshold: String
    let notes: [String]
}

/// The pieces that serve an indicator; shown anew when one is linked.
struct SheetEvidence: Sendable {
    /// Id of the element that holds them.
    let element: String
    let place: String
    let pieces: [SheetPiece]
    let isMissing: Bool
    let pickLink: String
    let removeLink: String
    let mayLink: Bool
}

/// One piece of evidence.
struct SheetPiece: Sendable {
    let pieceID: String
    let code: String
    let title: String
    let address: String
}
