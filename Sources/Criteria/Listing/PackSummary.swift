/// What a list of packs says about one of them.
public struct PackSummary: Sendable, Hashable {
    /// The pack's identifier.
    public var id: String
    /// The circular's number.
    public var circular: String
    /// The kind of school in one word.
    public var schoolType: String
    /// The first day in force.
    public var inForceFrom: Day
    /// The last day in force; nil while it is.
    public var inForceTo: Day?
    /// How many standards there are.
    public var standards: Int
    /// How many criteria the standards hold.
    public var criteria: Int
    /// How many of them are mandatory.
    public var mandatory: Int
    /// Indicators and clauses by level.
    public var indicators: [Int: Int]
    /// Requirements of all levels, those of school-wide clauses included.
    public var requirements: Int
    /// The hash over the pack's files.
    public var hash: String

    public init(_ pack: RulePack) {
        id = pack.id
        circular = pack.circular.number
        schoolType = pack.schoolType
        inForceFrom = pack.circular.inForceFrom
        inForceTo = pack.circular.inForceTo
        standards = pack.standards.count
        criteria = pack.criteria.count
        mandatory = pack.criteria.count(where: \.isMandatory)
        let levels = pack.rated.flatMap(\.levels)
        indicators = levels.reduce(into: [:]) { $0[$1.number, default: 0] += $1.indicators.count }
        requirements = levels.flatMap(\.indicators).reduce(0) { $0 + $1.requirements.count }
        hash = pack.hash
    }

    /// A JSON array with one object per pack and line, the keys always in the same order; ends with a line end.
    public static func json(_ summaries: [PackSummary]) -> String {
        if summaries.isEmpty { return "[]\n" }
        return "[\n" + summaries.map { "  \($0.json)" }.joined(separator: ",\n") + "\n]\n"
    }

    /// One JSON object on one line.
    public var json: String {
        let counts = indicators.keys.sorted().map { "\"\($0)\": \(indicators[$0] ?? 0)" }.joined(separator: ", ")
        let fields = [
            ("id", JSONText.quoted(id)), ("circular", JSONText.quoted(circular)),
            ("schoolType", JSONText.quoted(schoolType)), ("inForceFrom", JSONText.quoted(inForceFrom.description)),
            ("inForceTo", inForceTo.map { JSONText.quoted($0.description) } ?? "null"), ("standards", "\(standards)"),
            ("criteria", "\(criteria)"), ("mandatory", "\(mandatory)"), ("indicators", "{\(counts)}"),
            ("requirements", "\(requirements)"), ("hash", JSONText.quoted(hash)),
        ]
        return "{" + fields.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ") + "}"
    }
}

/// Strings as JSON writes them.
enum JSONText {
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
