/// Packs that write down the same circular agree on it: signed and in force on the same days, replacing and replaced
/// by the same. An amended pack has days of its own and is left out; of its base the days count that are written.
enum CircularsAgree: CalendarCheck {
    static let name = CheckName.circularsAgree

    static func problems(among packs: [RulePack]) -> [Diagnostic] {
        let written = Dictionary(grouping: packs.filter(\.circular.amendments.isEmpty), by: \.circular.number)
        return written.values.flatMap { packs -> [Diagnostic] in
            let counts = Dictionary(grouping: packs) { Identity($0.circular) }
            guard let most = counts.values.max(by: { ($0.count, $1[0].id) < ($1.count, $0[0].id) }) else { return [] }
            return packs.filter { Identity($0.circular) != Identity(most[0].circular) }.map { pack in
                let sentence = "\(pack.id) writes down \(pack.circular.number) with other days, predecessors or"
                return name.error("\(sentence) successor than \(most[0].id); correct the wrong one.", at: pack.place)
            }
        }
    }

    private struct Identity: Hashable {
        var days: [Day?]
        var replaces: Set<String>
        var replacedBy: String?

        init(_ circular: Circular) {
            days = [circular.issued, circular.inForceFrom, circular.writtenEnd]
            replaces = Set(circular.replaces)
            replacedBy = circular.replacedBy
        }
    }
}
