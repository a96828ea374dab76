/// A paper and what is missing in it.
public struct ComposedPaper: Sendable, Hashable {
    public var paper: Paper
    /// In the order of the paper, each once.
    public var missing: [MissingItem]
}

/// Something that a paper should have and that is not there yet.
public struct MissingItem: Sendable, Hashable {
    /// The identifier of the paper's part.
    public var part: String
    /// What is missing, in Vietnamese.
    public var sentence: String
    /// Where it is to be written.
    public var place: Place

    public init(part: String, sentence: String, place: Place) {
        self.part = part
        self.sentence = sentence
        self.place = place
    }

    /// Where something missing is to be written.
    public enum Place: Sendable, Hashable {
        /// The paper's number, day, place, signer, abbreviations.
        case details
        /// The council's page.
        case council
        /// A text of the paper, by its key.
        case text(String)
        /// A criterion's sheet, by its code.
        case sheet(String)
        /// The list of what is not rated yet.
        case results
        /// A standard's general assessment, by its code.
        case standard(String)
        /// The register of evidence, by a code; nil for the register as such.
        case evidence(String?)
        /// The figures of a table.
        case figures(table: String)
        /// The improvement plan.
        case plan
        /// The page about the school.
        case school
    }
}
