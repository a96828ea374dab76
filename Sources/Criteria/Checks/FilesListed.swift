/// Every file that a pack lists is in its folder, every XML file of the folder is listed, and none is listed twice.
enum FilesListed: FolderCheck {
    static let name = CheckName.filesListed

    static func problems(listed: [ListedFile], present: [String]) -> [Diagnostic] {
        missing(listed, in: present) + twice(listed) + unlisted(listed, in: present)
    }

    private static func missing(_ listed: [ListedFile], in present: [String]) -> [Diagnostic] {
        listed.filter { !present.contains($0.name) }.map {
            name.error("The file \($0.name) is listed but not there; add it or remove the entry.", at: $0.source)
        }
    }

    private static func twice(_ listed: [ListedFile]) -> [Diagnostic] {
        listed.secondOccurrences(by: \.name).map {
            name.error("The file \($0.name) is listed twice; remove one entry.", at: $0.source)
        }
    }

    private static func unlisted(_ listed: [ListedFile], in present: [String]) -> [Diagnostic] {
        guard let first = listed.first else { return [] }
        let names = Set(listed.map(\.name))
        let folder = first.source.file.prefix(through: first.source.file.lastIndex(of: "/"))
        return present.filter { $0.hasSuffix(".xml") && !names.contains($0) }.sorted().map {
            let place = SourceLocation(file: folder + $0, line: 1)
            return name.error("The file \($0) is in the folder but not listed; list it or remove it.", at: place)
        }
    }
}

extension String {
    /// The text up to a place; empty for none.
    fileprivate func prefix(through index: Index?) -> String { index.map { String(self[...$0]) } ?? "" }
}
