import Criteria

extension EvidenceDetails {
    /// What must be mended before a description can be stored.
    public struct Problem: Sendable, Hashable {
        /// Where.
        public let field: Field
        /// What is wrong and what to do, in Vietnamese.
        public let sentence: String
    }

    /// The longest name in characters.
    public static let longestName = 500
    /// The longest of the other texts in characters.
    public static let longestText = 2_000

    /// Everything that is wrong; empty for a description that can be stored.
    public var problems: [Problem] {
        var found: [Problem] = []
        if name.isEmpty {
            found.append(Problem(field: .name, sentence: "Hãy ghi tên minh chứng."))
        }
        if name.unicodeScalars.count > Self.longestName {
            found.append(
                Problem(field: .name, sentence: "Tên dài quá \(Self.longestName) ký tự; hãy ghi ngắn hơn."))
        }
        for (field, text) in [(Field.number, number), (.issuer, issuer), (.keeper, keeper), (.remarks, remarks)]
        where text.unicodeScalars.count > Self.longestText {
            let sentence = "\(field.title) dài quá \(Self.longestText) ký tự; hãy ghi ngắn hơn."
            found.append(Problem(field: field, sentence: sentence))
        }
        if let periodFrom, let periodTo, periodTo < periodFrom {
            let sentence = "Ngày kết thúc phải từ \(periodFrom.vietnamese) trở đi."
            found.append(Problem(field: .periodTo, sentence: sentence))
        }
        if let issuedOn, let validUntil, validUntil < issuedOn {
            let sentence = "Ngày hết giá trị phải sau ngày ban hành \(issuedOn.vietnamese)."
            found.append(Problem(field: .validUntil, sentence: sentence))
        }
        return found
    }
}
