extension RulePack {
    /// The Vietnamese name of a schooling level that the pack rates apart; nil where it has no such level.
    public func partTitle(_ part: String) -> String? {
        schoolingLevels?.entries.first { $0.id == part }?.title
    }

    /// A sheet code for readers: `1.1`, or `1.1 (Trung học cơ sở)` where schooling levels are rated apart.
    public func shown(_ code: String) -> String { SheetCode.printed(code) + partMark(code) }

    /// What tells the sheets of schooling levels apart: ` (Trung học cơ sở)`; empty where the school is rated as one.
    public func partMark(_ code: String) -> String {
        SheetCode.part(of: code).map { " (\(partTitle($0) ?? $0))" } ?? ""
    }

    /// The schooling levels that a dossier rates apart, in the pack's order: those that the school has, where the pack
    /// rates them apart and the school has more than one.
    public func parts(of schoolingLevels: [String]) -> [String] {
        let found = (self.schoolingLevels?.entries ?? []).map(\.id).filter(schoolingLevels.contains)
        return found.count > 1 ? found : []
    }

    /// Whether a school of this kind has to say which schooling levels it teaches before it is rated: its kind is none
    /// of the levels that the pack rates apart.
    public func needsSchoolingLevels(_ kind: String) -> Bool {
        guard let schoolingLevels else { return false }
        return appliesTo.contains(kind) && !schoolingLevels.entries.contains { $0.id == kind }
    }

    /// The pack as a dossier lists it: every standard and school-wide group once for each schooling level, with sheet
    /// codes; as it is printed where there are none. Levels are computed with the printed pack.
    public func laidOut(for parts: [String]) -> RulePack {
        let printed = printed
        if parts.isEmpty { return printed }
        var copy = printed
        copy.standards = parts.flatMap { part in printed.standards.map { $0.on(part) } }
        copy.schoolWide = parts.flatMap { part in printed.schoolWide.map { $0.on(part) } }
        return copy
    }

    /// The pack with each standard and group once, by its printed code.
    public var printed: RulePack {
        guard let first = rated.first.flatMap({ SheetCode.part(of: $0.code) }) else { return self }
        var copy = self
        copy.standards = standards.filter { SheetCode.part(of: $0.code) == first }.map { $0.on(nil) }
        copy.schoolWide = schoolWide.filter { SheetCode.part(of: $0.code) == first }.map { $0.on(nil) }
        return copy
    }
}

extension Standard {
    fileprivate func on(_ part: String?) -> Standard {
        var copy = self
        copy.code = SheetCode(part: part, criterion: SheetCode.printed(code)).description
        copy.criteria = criteria.map { $0.on(part) }
        return copy
    }
}

extension Criterion {
    /// The same criterion with the code of its sheet for a schooling level.
    func on(_ part: String?) -> Criterion {
        var copy = self
        copy.code = SheetCode(part: part, criterion: printedCode).description
        return copy
    }

    /// The printed code, whatever the sheet: `1.1`.
    public var printedCode: String { SheetCode.printed(code) }
}
