/// Two amendments never change the same pack, or two packs would be in force at once: the later one changes what the
/// earlier one made of it.
enum AmendmentsInSequence: AmendmentCheck {
    static let name = CheckName.amendmentsInSequence

    static func problems(in amendment: Amendment, _ context: AmendmentContext) -> [Diagnostic] {
        guard amendment.kind == .law else { return [] }
        let earlier = context.others.filter {
            $0.kind == .law && $0.base == amendment.base && ($0.from, $0.id) < (amendment.from, amendment.id)
        }
        return earlier.map {
            let sentence = "The amendment \($0.id) changes \(amendment.base) too, from \($0.from) on"
            return error("\(sentence); write base=\"\($0.packID)\" here.", at: amendment.source)
        }
    }
}
