public import Criteria

/// What can be said about the evidence codes in a text.
public struct CodeRemarks: Sendable, Hashable {
    /// Codes cited in brackets that the register has, each once, in the order of the text.
    public var known: [String] = []
    /// Codes cited in brackets that the register does not have.
    public var unknown: [String] = []
    /// Codes that stand without brackets.
    public var bare: [String] = []

    /// Every code in a text, cited or not, as the register writes it.
    public static func codes(in text: String, _ rule: EvidenceCodeRule) -> [String] {
        let found = rule.codes(in: text)
        return (found.cited + found.bare).compactMap { rule.format($0.code) }
    }

    /// - Parameter register: the codes that the dossier's register has.
    public init(_ text: String, _ rule: EvidenceCodeRule, register: Set<String>) {
        let found = rule.codes(in: text)
        for code in found.cited.compactMap({ rule.format($0.code) }) {
            if register.contains(code) {
                if !known.contains(code) { known.append(code) }
            } else if !unknown.contains(code) {
                unknown.append(code)
            }
        }
        for code in found.bare.compactMap({ rule.format($0.code) }) where !bare.contains(code) {
            bare.append(code)
        }
    }
}
