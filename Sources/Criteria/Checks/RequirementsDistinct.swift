/// Every indicator has a requirement and says nothing twice.
enum RequirementsDistinct: PackCheck {
    static let name = CheckName.requirementsDistinct

    static func problems(in pack: RulePack) -> [Diagnostic] {
        pack.rated.flatMap { criterion in
            criterion.levels.flatMap(\.indicators).flatMap { indicator in
                none(in: indicator, of: criterion) + twice(in: indicator)
            }
        }
    }

    private static func none(in indicator: Indicator, of criterion: Criterion) -> [Diagnostic] {
        if !indicator.requirements.isEmpty { return [] }
        let sentence = "Indicator \(indicator.code) of \(criterion.code) has no requirement"
        return [error("\(sentence); add what must be met.", at: indicator.source)]
    }

    private static func twice(in indicator: Indicator) -> [Diagnostic] {
        if indicator.requirements.count < 2 { return [] }
        return indicator.requirements.secondOccurrences { words(of: $0.text) }.map {
            error("The requirement \"\($0.text)\" stands here twice; remove or reword one.", at: $0.source)
        }
    }

    /// The text with one space for each run of blanks and line breaks.
    private static func words(of text: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for byte in text.utf8 where byte > 0x20 || (bytes.last ?? 0x20) != 0x20 { bytes.append(max(byte, 0x20)) }
        if bytes.last == 0x20 { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}
