/// Periods end after they begin: the circular is signed before it comes into force and ends after that; so do notices
/// and the periods in which measures only warn.
enum DaysInOrder: PackCheck {
    static let name = CheckName.daysInOrder

    static func problems(in pack: RulePack) -> [Diagnostic] {
        let circular = pack.circular
        let pairs: [(String, Day, Day, SourceLocation)] =
            [("The circular", circular.issued, circular.inForceFrom, pack.place)]
            + [circular.inForceTo].compactMap(\.self).map {
                ("The time in force", circular.inForceFrom, $0, pack.place)
            }
            + pack.notices.map { ("A notice", $0.from, $0.to, pack.place) }
            + [pack.figuresWarnOnly].compactMap(\.self).map {
                ("The time in which figures only warn", $0.from, $0.to, pack.place)
            }
            + pack.placedMeasures.map(\.measure).compactMap { measure in
                measure.warnsOnly.map { ("The measure \(measure.id)", $0.from, $0.to, measure.source) }
            }
        return pairs.filter { $0.1 > $0.2 }.map { what, from, to, place in
            error("\(what) has \(from) before \(to), which is earlier; exchange or correct the days.", at: place)
        }
    }
}
