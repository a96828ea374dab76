/// The pack says for which kinds of school it is, each once; rows of the statistics form that are for some kinds only,
/// and conditions that hold for some, name kinds of the pack.
///
/// Schooling levels that are rated apart are at least two, each once.
enum SchoolKindsKnown: PackCheck {
    static let name = CheckName.schoolKindsKnown

    static func problems(in pack: RulePack) -> [Diagnostic] {
        kinds(of: pack) + levels(of: pack) + rows(of: pack) + conditions(of: pack)
    }

    private static func kinds(of pack: RulePack) -> [Diagnostic] {
        let none = pack.appliesTo.isEmpty ? ["The pack applies to no kind of school; name one."] : []
        let twice = pack.appliesTo.repeated.map { "The kind of school \($0) is named twice; keep it once." }
        return (none + twice).map { error($0, at: pack.place) }
    }

    private static func levels(of pack: RulePack) -> [Diagnostic] {
        guard let entries = pack.schoolingLevels?.entries else { return [] }
        let few = entries.count < 2 ? ["Rating schooling levels apart needs at least two; add one."] : []
        let twice = entries.map(\.id).repeated.map { "The schooling level \($0) is named twice; keep it once." }
        return (few + twice).map { error($0, at: pack.place) }
    }

    private static func rows(of pack: RulePack) -> [Diagnostic] {
        pack.statistics.placedRows.flatMap { placed in
            placed.row.appliesTo.filter { !pack.appliesTo.contains($0) }.map { kind in
                let sentence = "The row \(placed.path) is for \"\(kind)\", a kind of school that the pack is not for"
                return error("\(sentence); correct the name.", at: placed.row.source)
            }
        }
    }

    private static func conditions(of pack: RulePack) -> [Diagnostic] {
        let known = Set(pack.appliesTo + (pack.schoolingLevels?.entries.map(\.id) ?? []))
        return pack.conditions.flatMap { condition in
            condition.kinds.filter { !known.contains($0) }.map { kind in
                let sentence =
                    "The condition \(condition.id) holds for \"\(kind)\", a kind of school that the pack is not for"
                return error("\(sentence); correct the name.", at: condition.source)
            }
        }
    }
}
