/// A circular that names its successor has a last day, and the successor, where it is written down for the same kind
/// of school, names it in return.
enum ReplacementsMutual: CalendarCheck {
    static let name = CheckName.replacementsMutual

    static func problems(among packs: [RulePack]) -> [Diagnostic] {
        packs.flatMap { pack -> [Diagnostic] in
            guard let number = pack.circular.replacedBy else { return [] }
            let successors = packs.filter { $0.circular.number == number && !$0.kinds.isDisjoint(with: pack.kinds) }
            return end(of: pack, before: number)
                + successors.filter { !$0.circular.replaces.contains(pack.circular.number) }.map {
                    let sentence =
                        "\(pack.circular.number) says that \(number) replaces it, but \($0.id) does not say so"
                    return name.error("\(sentence); add it there or correct the number.", at: $0.place)
                }
        }
    }

    private static func end(of pack: RulePack, before successor: String) -> [Diagnostic] {
        if pack.circular.inForceTo != nil { return [] }
        let sentence = "The pack \(pack.id) is replaced by \(successor) but has no last day"
        return [name.error("\(sentence); give the last day on which it is in force.", at: pack.place)]
    }
}

extension RulePack {
    fileprivate var kinds: Set<String> { Set(appliesTo) }
}
