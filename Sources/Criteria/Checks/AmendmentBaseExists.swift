/// An amendment names a pack that is there and, where it gives a hash, has exactly that content.
enum AmendmentBaseExists: AmendmentCheck {
    static let name = CheckName.amendmentBaseExists

    static func problems(in amendment: Amendment, _ context: AmendmentContext) -> [Diagnostic] {
        guard let base = context.base else {
            let sentence = "There is no sound pack \(amendment.base) to change"
            return [error("\(sentence); correct base, or what is wrong with that pack.", at: amendment.source)]
        }
        guard let hash = amendment.baseHash, hash != base.hash else { return [] }
        let sentence = "The pack \(base.id) has the hash \(base.hash), not the one that is written here"
        return [error("\(sentence); look at what changed in it, then correct base-hash.", at: amendment.source)]
    }
}
