/// What papers say about the school itself.
public struct PaperSchool: Sendable, Hashable, Codable {
    public var name: String
    /// One of the kinds that the packs apply to, such as `primary`.
    public var kind: String
    /// The kind and the schooling levels in words: "Trường tiểu học".
    public var kindTitle: String
    /// The body that stands above the school's name.
    public var managingBody: String
    public var province: String
    public var commune: String
    /// The post of the school's head: "Hiệu trưởng".
    public var headPost: String
    /// Empty where unknown.
    public var headName: String

    public init(
        name: String, kind: String, kindTitle: String = "", managingBody: String = "", province: String = "",
        commune: String = "", headPost: String = "Hiệu trưởng", headName: String = ""
    ) {
        self.name = name
        self.kind = kind
        self.kindTitle = kindTitle
        self.managingBody = managingBody
        self.province = province
        self.commune = commune
        self.headPost = headPost
        self.headName = headName
    }
}

/// Somebody whom a paper names.
public struct PaperPerson: Sendable, Hashable, Codable {
    public var id: PersonID
    public var name: String
    /// The post in the school.
    public var post: String

    public init(id: PersonID, name: String, post: String) {
        self.id = id
        self.name = name
        self.post = post
    }
}

/// What papers say about a piece of evidence beside what a dossier's content has.
public struct PaperEvidence: Sendable, Hashable, Codable {
    /// Where or with whom the original is.
    public var keeper: String
    public var remarks: String
    /// The time that it covers, in words; empty where unknown.
    public var period: String
    /// Kinds of its files: "PDF, ảnh JPEG".
    public var format: String
    /// The path of the piece's page, behind the address base; nil where there is none.
    public var path: String?

    public init(
        keeper: String = "", remarks: String = "", period: String = "", format: String = "", path: String? = nil
    ) {
        self.keeper = keeper
        self.remarks = remarks
        self.period = period
        self.format = format
        self.path = path
    }
}
