/// A comparison names two packs that are there, the newer one first, and no other file compares the same two.
enum RelatedPacksKnown: RelatedCheck {
    static let name = CheckName.relatedPacksKnown

    static func problems(in related: [RelatedCriteria], among packs: [RulePack]) -> [Diagnostic] {
        related.flatMap { file -> [Diagnostic] in
            let unknown = [file.newer, file.older].filter { id in !packs.contains { $0.id == id } }.map { id in
                error("The comparison names the pack \(id), which is not there; add it or correct the name", file)
            }
            guard let newer = packs.first(where: { $0.id == file.newer }),
                let older = packs.first(where: { $0.id == file.older }),
                newer.circular.inForceFrom <= older.circular.inForceFrom
            else { return unknown }
            return [error("\(file.newer) is not newer than \(file.older); write the newer pack first", file)]
        }
            + related.secondOccurrences { "\($0.newer) \($0.older)" }.map {
                error("\($0.newer) and \($0.older) are compared in another file too; merge the two", $0)
            }
    }

    private static func error(_ sentence: String, _ file: RelatedCriteria) -> Diagnostic {
        name.error(sentence + ".", at: file.source)
    }
}
