public import Criteria

/// The general assessment (đánh giá chung) of one standard: what the council writes about it beside its criteria.
public struct StandardAssessment: Sendable, Hashable {
    /// The standard with the codes of the dossier's sheets: `1`, or `lower-secondary:1`.
    public var standard: Standard
    /// Texts by the identifier of the field.
    public var texts: [String: String]

    public init(_ standard: Standard, texts: [String: String]) {
        self.standard = standard
        self.texts = texts
    }

    /// Fields of the form that have no text although they are asked for, in the order of the form.
    public func missing(_ form: ReportForm) -> [StandardText] {
        form.standardTexts.filter { field in
            !field.isOptional && texts[field.id]?.contains { !$0.isWhitespace } != true
        }
    }
}

extension DossierContent {
    /// The general assessment of a standard of this dossier.
    public func assessment(of standard: Standard) -> StandardAssessment {
        StandardAssessment(standard, texts: standards?[standard.code] ?? [:])
    }
}

extension Dossier {
    /// Whether a standard's general assessment takes changes now, whoever makes them: in a returned dossier when one of
    /// its criteria was given back.
    ///
    /// - Parameter standard: with the codes of the dossier's sheets.
    public func isOpen(_ standard: Standard) -> Bool {
        state == .returned
            ? standard.criteria.contains { returnedCriteria.contains($0.code) } : state.isEditable
    }

    /// Whether the reader may write about this standard now.
    public func allowsAssessing(_ standard: Standard) -> Bool { allows(.rate) && isOpen(standard) }
}
