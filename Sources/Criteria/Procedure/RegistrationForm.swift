/// What is sent with a dossier under one circular: a letter with a wish, or a report, and what belongs to it.
public struct RegistrationForm: Sendable, Hashable {
    /// Who sends it.
    public enum Sender: String, Sendable, Hashable, CaseIterable {
        case school
        case managingBody = "managing-body"
    }

    /// What a school may ask for.
    public struct Wish: Sendable, Hashable {
        /// Its name in the data, such as `both`.
        public var id: String
        /// In Vietnamese.
        public var title: String
    }

    /// Something that belongs to the file.
    public struct Item: Sendable, Hashable {
        /// Its name in the data, such as `report`.
        public var id: String
        /// In Vietnamese.
        public var title: String
        /// How many copies are asked for.
        public var copies: Int
    }

    public var sender: Sender
    /// What the circular calls it, in Vietnamese.
    public var title: String
    /// Empty where nothing is to be chosen.
    public var wishes: [Wish]
    public var items: [Item]
    /// Where it stands; the article is empty for usual practice.
    public var citation: Citation
    /// True where this is usual practice that was not read in a legal text.
    public var isAssumed: Bool
    /// Where it is written down.
    public var source: SourceLocation
}
