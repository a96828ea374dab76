/// The opposite of a condition is another condition of the pack that names the first as its opposite.
enum OppositesMutual: PackCheck {
    static let name = CheckName.oppositesMutual

    static func problems(in pack: RulePack) -> [Diagnostic] {
        pack.conditions.compactMap { condition in
            guard let id = condition.opposite else { return nil }
            guard let opposite = pack.conditions.first(where: { $0.id == id }), id != condition.id else {
                let sentence = "The condition \(condition.id) has the opposite \"\(id)\", which is no other condition"
                return error("\(sentence); declare it or correct the name.", at: condition.source)
            }
            if opposite.opposite == condition.id { return nil }
            let sentence = "The condition \(condition.id) has the opposite \(id), which does not name it in return"
            return error("\(sentence); let both name each other.", at: condition.source)
        }
    }
}
