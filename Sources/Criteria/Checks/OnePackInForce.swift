/// For each kind of school, from the first pack's first day on, every day has exactly one pack in force. After the
/// last pack's end nothing is expected: its successor may not be written down yet.
enum OnePackInForce: CalendarCheck {
    static let name = CheckName.onePackInForce

    static func problems(among packs: [RulePack]) -> [Diagnostic] {
        Set(packs.flatMap(\.appliesTo)).sorted().flatMap { kind in
            let concerned = packs.filter { $0.appliesTo.contains(kind) }
                .sorted { ($0.circular.inForceFrom, $0.id) < ($1.circular.inForceFrom, $1.id) }
            return zip(concerned, concerned.dropFirst()).compactMap { problem(for: kind, between: $0, and: $1) }
        }
    }

    private static func problem(for kind: String, between one: RulePack, and next: RulePack) -> Diagnostic? {
        let start = next.circular.inForceFrom
        guard let end = one.circular.inForceTo, end >= start || end.ordinal + 1 < start.ordinal else {
            if one.circular.inForceTo != nil { return nil }
            let sentence = "The packs \(one.id) and \(next.id) are both in force for \(kind) from \(start)"
            return name.error("\(sentence); end \(one.id) on the day before.", at: next.place)
        }
        let isOverlap = end >= start
        let sentence =
            isOverlap
            ? "The packs \(one.id) and \(next.id) are both in force for \(kind) from \(start) to \(end)"
            : "No pack is in force for \(kind) between \(end), the end of \(one.id), and \(start), the start of \(next.id)"
        return name.error("\(sentence); correct one of the days.", at: next.place)
    }
}
