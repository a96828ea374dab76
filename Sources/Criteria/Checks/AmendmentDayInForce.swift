/// An amendment is signed before it comes into force, and comes into force while its base is: after the first day, and
/// not after the last one. A province's guidance may begin with its base.
enum AmendmentDayInForce: AmendmentCheck {
    static let name = CheckName.amendmentDayInForce

    static func problems(in amendment: Amendment, _ context: AmendmentContext) -> [Diagnostic] {
        var found: [Diagnostic] = []
        if amendment.issued > amendment.from {
            let sentence = "The text is signed on \(amendment.issued), after the first day \(amendment.from)"
            found.append(error("\(sentence); correct one of the days.", at: amendment.source))
        }
        guard let base = context.base else { return found }
        let start = base.circular.inForceFrom
        if amendment.from < start || amendment.from == start && amendment.kind == .law {
            let sentence = "The first day \(amendment.from) is not after \(start), the first day of \(base.id)"
            found.append(error("\(sentence); correct from or base.", at: amendment.source))
        }
        if let end = base.circular.inForceTo, amendment.from > end {
            let sentence = "The first day \(amendment.from) is after \(end), the last day of \(base.id)"
            found.append(
                error("\(sentence); correct from, or name the pack that is in force then.", at: amendment.source))
        }
        return found
    }
}
