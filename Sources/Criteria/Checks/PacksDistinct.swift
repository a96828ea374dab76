/// A pack is found by its identifier, or by the circular's number, its amendments and the kind of school: neither is
/// used twice.
enum PacksDistinct: CalendarCheck {
    static let name = CheckName.packsDistinct

    static func problems(among packs: [RulePack]) -> [Diagnostic] {
        packs.secondOccurrences(by: \.id).map {
            name.error("The pack \($0.id) is there twice; remove one or give it another identifier.", at: $0.place)
        }
            + packs.secondOccurrences { pack in
                let amendments = pack.circular.amendments.map(\.id).joined(separator: " ")
                return "\(pack.circular.number) \(pack.schoolType) \(amendments)"
            }.map {
                let sentence = "Another pack writes down \($0.circular.number) for \($0.schoolType)"
                return name.error("\(sentence); merge the two or correct the kind of school.", at: $0.place)
            }
    }
}
