/// A rule about one pack that the grammar cannot say.
///
/// Each check is a file of its own under `Checks/` with the same name; its doc comment is its documentation.
protocol PackCheck {
    /// The case of the list that stands for the check.
    static var name: CheckName { get }
    /// Whether it looks at what a province may add to a pack: hints, usual evidence and deadlines.
    static var looksAtGuidance: Bool { get }
    /// Every problem that the check finds; empty for a sound pack.
    static func problems(in pack: RulePack) -> [Diagnostic]
}

/// A rule about all packs together, such as which of them is in force when.
protocol CalendarCheck {
    /// The case of the list that stands for the check.
    static var name: CheckName { get }
    /// Every problem that the check finds; empty for sound packs.
    static func problems(among packs: [RulePack]) -> [Diagnostic]
}

/// A rule about the files of a folder: those that it lists and those that are there.
protocol FolderCheck {
    /// The case of the list that stands for the check.
    static var name: CheckName { get }
    /// Every problem that the check finds; empty for a sound folder.
    static func problems(listed: [ListedFile], present: [String]) -> [Diagnostic]
}

/// A rule about the files that say which criteria of two packs speak of the same matter.
protocol RelatedCheck {
    /// The case of the list that stands for the check.
    static var name: CheckName { get }
    /// Every problem that the check finds; empty for sound files.
    static func problems(in related: [RelatedCriteria], among packs: [RulePack]) -> [Diagnostic]
}

/// A file that a pack lists, and the place where it does so.
public struct ListedFile: Sendable, Hashable {
    /// The name inside the pack's folder: `1.1.xml`.
    public var name: String
    /// Where it is listed.
    public var source: SourceLocation

    public init(name: String, source: SourceLocation) {
        self.name = name
        self.source = source
    }
}

extension PackCheck {
    static var looksAtGuidance: Bool { false }

    /// An error of this check.
    static func error(_ message: String, at place: SourceLocation) -> Diagnostic { name.error(message, at: place) }
}

extension CheckName {
    /// An error of this check.
    func error(_ message: String, at place: SourceLocation) -> Diagnostic {
        Diagnostic(.error, check: rawValue, message, at: place)
    }

    /// A warning of this check.
    func warning(_ message: String, at place: SourceLocation) -> Diagnostic {
        Diagnostic(.warning, check: rawValue, message, at: place)
    }
}
