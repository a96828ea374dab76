/// Where a circular and its successor are both written down, each names the other, and every kind of school of the
/// older one is a kind of school of a successor, so that no school is left without rules.
enum SuccessorsComplete: CalendarCheck {
    static let name = CheckName.successorsComplete

    static func problems(among packs: [RulePack]) -> [Diagnostic] {
        packs.flatMap { unnamed($0, packs) + forgotten($0, packs) }
    }

    /// Packs that this one replaces and that do not say so.
    private static func unnamed(_ pack: RulePack, _ packs: [RulePack]) -> [Diagnostic] {
        packs.filter { older in
            pack.circular.replaces.contains(older.circular.number) && older.circular.replacedBy != pack.circular.number
                && !Set(older.appliesTo).isDisjoint(with: pack.appliesTo)
        }.map { older in
            let sentence = "\(pack.id) replaces \(older.circular.number), but \(older.id) does not name it as successor"
            return name.error("\(sentence); add replaced-by there or correct the number.", at: older.place)
        }
    }

    /// Kinds of school that no successor takes over.
    private static func forgotten(_ pack: RulePack, _ packs: [RulePack]) -> [Diagnostic] {
        guard let number = pack.circular.replacedBy else { return [] }
        let successors = packs.filter { $0.circular.number == number }
        let others = packs.filter {
            $0.circular.number != pack.circular.number && $0.circular.inForceFrom > pack.circular.inForceFrom
        }
        if successors.isEmpty, !others.contains(where: { $0.circular.replaces.contains(pack.circular.number) }) {
            return []
        }
        let taken = Set(successors.flatMap(\.appliesTo))
        return pack.appliesTo.filter { !taken.contains($0) }.map { kind in
            let sentence = "\(pack.id) is for \"\(kind)\", but no pack of its successor \(number) is"
            return name.error("\(sentence); correct the kind of school or the number.", at: pack.place)
        }
    }
}
