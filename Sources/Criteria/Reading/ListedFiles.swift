/// The files that a pack lists, each with the place where it does so.
struct ListedFiles {
    private var entries: [(name: String, place: SourceLocation)] = []

    mutating func add(_ name: String, at place: SourceLocation) { entries.append((name, place)) }

    /// What is listed but missing, and what is there but not listed.
    func problems(present: [String]) -> [Diagnostic] {
        let missing = entries.filter { !present.contains($0.name) }.map {
            Diagnostic(
                check: "files-listed", "The file \($0.name) is listed but not there; add it or remove the entry.",
                at: $0.place)
        }
        let names = entries.map(\.name)
        let unlisted = present.filter { !names.contains($0) }.map {
            Diagnostic(
                check: "files-listed", "The file \($0) is in the folder but not listed; list it or remove it.",
                at: entries[0].place)
        }
        return missing + (entries.isEmpty ? [] : unlisted)
    }
}
