extension RulePack {
    /// Everything that the checks find in the pack, by file and line; empty for a sound pack.
    public func problems() -> [Diagnostic] { problems { _ in true } }

    /// What the checks find that look at what a province may add to a pack.
    func problemsOfGuidance() -> [Diagnostic] { problems { $0.looksAtGuidance } }

    private func problems(where isAsked: (any PackCheck.Type) -> Bool) -> [Diagnostic] {
        CheckName.allCases.flatMap { name -> [Diagnostic] in
            guard case .pack(let check) = name.scope, isAsked(check) else { return [] }
            return check.problems(in: self)
        }.inOrderOfPlace()
    }

    /// Everything that the checks find between packs, such as days without a pack in force; in order of place.
    public static func problems(among packs: [RulePack]) -> [Diagnostic] {
        CheckName.allCases.flatMap { name -> [Diagnostic] in
            guard case .calendar(let check) = name.scope else { return [] }
            return check.problems(among: packs)
        }.inOrderOfPlace()
    }

    /// Everything that the checks find between the files that a folder lists and those that are there.
    public static func problems(listed: [ListedFile], present: [String]) -> [Diagnostic] {
        CheckName.allCases.flatMap { name -> [Diagnostic] in
            guard case .folder(let check) = name.scope else { return [] }
            return check.problems(listed: listed, present: present)
        }.inOrderOfPlace()
    }

    /// Everything that the checks find in files that compare packs; in order of place.
    public static func problems(in related: [RelatedCriteria], among packs: [RulePack]) -> [Diagnostic] {
        CheckName.allCases.flatMap { name -> [Diagnostic] in
            guard case .related(let check) = name.scope else { return [] }
            return check.problems(in: related, among: packs)
        }.inOrderOfPlace()
    }
}

extension [Diagnostic] {
    /// Sorted by file, line, check and message, so that the same packs give the same bytes.
    public func inOrderOfPlace() -> [Diagnostic] {
        sorted { left, right in
            (left.location.file, left.location.line, left.check, left.message)
                < (right.location.file, right.location.line, right.check, right.message)
        }
    }
}

extension RulePack {
    /// The place of the circular, for problems of parts that have no line of their own.
    var place: SourceLocation { circular.source }
}

extension String {
    /// Whether nothing but spaces stands here.
    var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
