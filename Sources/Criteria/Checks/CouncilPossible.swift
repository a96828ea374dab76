/// A council of the smallest size can be formed: roles are listed once, their counts fit the size, an odd number is
/// asked for only with an odd smallest size, and the share that carries a decision is above zero and not above one.
enum CouncilPossible: PackCheck {
    static let name = CheckName.councilPossible

    static func problems(in pack: RulePack) -> [Diagnostic] {
        let council = pack.council
        return (size(of: council) + roles(of: council) + share(of: council)).map { error($0, at: council.source) }
    }

    private static func size(of council: CouncilRule) -> [String] {
        var found: [String] = []
        if council.minimumSize < 1 { found.append("A council needs at least one member; raise its smallest size.") }
        if council.mustBeOdd, council.minimumSize.isMultiple(of: 2) {
            found.append("The council must be odd but its smallest size \(council.minimumSize) is even; correct one.")
        }
        let needed = council.roles.map(\.minimum).reduce(0, +)
        if needed > council.minimumSize {
            let sentence = "The roles need \(needed) members but the smallest size is \(council.minimumSize)"
            found.append("\(sentence); lower the roles' counts or raise the size.")
        }
        let limits = council.roles.map(\.maximum)
        if !limits.contains(nil), limits.compactMap(\.self).reduce(0, +) < council.minimumSize {
            let sentence = "The roles allow fewer members than the smallest size \(council.minimumSize)"
            found.append("\(sentence); raise a role's largest count.")
        }
        return found
    }

    private static func roles(of council: CouncilRule) -> [String] {
        let twice = council.roles.map(\.role.rawValue).repeated.map { "The role \($0) is listed twice; keep it once." }
        let wrong = council.roles.filter { $0.minimum < 0 || $0.minimum > $0.maximum ?? $0.minimum }.map {
            "The role \($0.role.rawValue) has counts that no council can meet; correct its smallest and largest number."
        }
        let groups = [council.secretaryGroup, council.workingGroup].compactMap(\.self).filter { $0.lowerBound < 1 }.map
        {
            "A group of \($0.lowerBound) members is none; give at least 1."
        }
        return twice + wrong + groups
    }

    private static func share(of council: CouncilRule) -> [String] {
        let shares = [("decision", council.decisionShare)] + (council.quorum.map { [("quorum", $0)] } ?? [])
        return shares.filter { _, share in share.numerator < 1 || share.numerator > share.denominator }.map {
            "A \($0) cannot need \($1.numerator) of \($1.denominator) members; "
                + "give a share above zero and not above one."
        }
    }
}
