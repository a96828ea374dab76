/// For each kind of school, from the first pack's first day on, every day has exactly one pack in force. After the
/// last pack's end nothing is expected: its successor may not be written down yet.
enum OnePackInForce: CalendarCheck {
    static let name = CheckName.onePackInForce

    static func problems(among packs: [RulePack]) -> [Diagnostic] {
        var kinds: [Succession: [String]] = [:]
        for kind in Set(packs.flatMap(\.appliesTo)).sorted() {
            let concerned = packs.filter { $0.appliesTo.contains(kind) }
                .sorted { ($0.circular.inForceFrom, $0.id) < ($1.circular.inForceFrom, $1.id) }
            for (one, next) in zip(concerned, concerned.dropFirst()) {
                kinds[Succession(one: one, next: next), default: []].append(kind)
            }
        }
        return kinds.compactMap { succession, kinds in
            succession.fault(for: kinds.joined(separator: ", ")).map { name.error($0, at: succession.next.place) }
        }
    }

    /// A pack and the one that comes into force after it.
    private struct Succession: Hashable {
        var one: RulePack
        var next: RulePack

        static func == (left: Succession, right: Succession) -> Bool {
            left.one.id == right.one.id && left.next.id == right.next.id
        }

        func hash(into hasher: inout Hasher) {
            hasher.combine(one.id)
            hasher.combine(next.id)
        }

        /// What is wrong and what to do; nil where the next day after the end is the start.
        func fault(for kinds: String) -> String? {
            let start = next.circular.inForceFrom
            guard let end = one.circular.inForceTo else {
                return "\(one.id) and \(next.id) are both in force for \(kinds) from \(start); end \(one.id) before."
            }
            if end >= start {
                let sentence = "\(one.id) and \(next.id) are both in force for \(kinds) from \(start) to \(end)"
                return "\(sentence); correct one of the days."
            }
            if end.ordinal + 1 == start.ordinal { return nil }
            let sentence = "No pack is in force for \(kinds) between the end of \(one.id), \(end), and \(start)"
            return "\(sentence); correct one of the days or add the missing pack."
        }
    }
}
