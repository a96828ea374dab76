public import struct Foundation.Date

/// What members of a council say to each other about a sheet or a sentence of it, until somebody closes it.
public struct Discussion: Sendable, Hashable {
    public var id: DiscussionID
    /// The code of the sheet.
    public var criterion: String
    public var anchor: SentenceAnchor
    public var openedAt: Date
    /// Who closed it; nil while it is open.
    public var resolvedBy: String?
    public var resolvedAt: Date?
    /// In the order in which they were written.
    public var comments: [Comment]

    public init(
        id: DiscussionID, criterion: String, anchor: SentenceAnchor, openedAt: Date, resolvedBy: String?,
        resolvedAt: Date?, comments: [Comment]
    ) {
        self.id = id
        self.criterion = criterion
        self.anchor = anchor
        self.openedAt = openedAt
        self.resolvedBy = resolvedBy
        self.resolvedAt = resolvedAt
        self.comments = comments
    }

    /// Whether nobody has closed it.
    public var isOpen: Bool { resolvedBy == nil }

    /// One thing that somebody said.
    public struct Comment: Sendable, Hashable {
        public var body: String
        public var writtenBy: String
        public var writtenAt: Date
        /// Names of the people who are asked to read it.
        public var mentions: [String]

        public init(body: String, writtenBy: String, writtenAt: Date, mentions: [String]) {
            self.body = body
            self.writtenBy = writtenBy
            self.writtenAt = writtenAt
            self.mentions = mentions
        }
    }

    /// The longest comment, in characters.
    public static let longestComment = 10_000
}

extension Noun {
    public enum Discussion {}
}

public typealias DiscussionID = Identifier<Noun.Discussion>

/// Somebody who works on a dossier from inside and can be named or asked.
public struct DossierPerson: Sendable, Hashable {
    public var id: PersonID
    public var name: String
    public var post: String

    public init(id: PersonID, name: String, post: String) {
        self.id = id
        self.name = name
        self.post = post
    }
}

extension Sequence<DossierPerson> {
    /// Those whose full name stands in the text after an @, whatever the case.
    public func mentioned(in text: String) -> Set<PersonID> {
        let text = text.lowercased()
        return Set(filter { text.contains("@" + $0.name.lowercased()) }.map(\.id))
    }
}
