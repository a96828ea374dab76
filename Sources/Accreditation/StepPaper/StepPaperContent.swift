/// A paper of a step of the evaluation exactly as it was handed in; the act's hash is made of it.
public struct StepPaperContent: Sendable, Hashable, Codable {
    public var paper: String
    public var title: String
    /// Who handed it in.
    public var writer: String
    public var parts: [Part]
    /// Each criterion as the school and as the team rated it; nil where the paper does not show them.
    public var levels: [Level]?

    public init(paper: String, title: String, writer: String, parts: [Part], levels: [Level]?) {
        self.paper = paper
        self.title = title
        self.writer = writer
        self.parts = parts
        self.levels = levels
    }

    /// One heading with its text.
    public struct Part: Sendable, Hashable, Codable {
        public var id: String
        public var title: String
        public var body: String

        public init(id: String, title: String, body: String) {
            self.id = id
            self.title = title
            self.body = body
        }
    }

    /// One criterion, by its short name.
    public struct Level: Sendable, Hashable, Codable {
        public var criterion: String
        public var own: String
        public var found: String

        public init(criterion: String, own: String, found: String) {
            self.criterion = criterion
            self.own = own
            self.found = found
        }
    }

    /// Parts without a text, in order: nothing is handed in with one of them.
    public var empty: [Part] { parts.filter { $0.body.allSatisfy(\.isWhitespace) } }
}
