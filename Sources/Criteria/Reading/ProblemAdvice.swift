import XML

extension ParseProblem {
    /// The message as a sentence that says what to do.
    var advised: String {
        let sentence = message.prefix(1).uppercased() + message.dropFirst()
        let bare = sentence.last == "." ? String(sentence.dropLast()) : sentence
        return bare.contains(";") && kind != .grammar ? bare + "." : "\(bare); \(advice)."
    }

    private var advice: String {
        switch kind {
        case .syntax: "correct the XML here or just before"
        case .refused: "make the file simpler"
        case .grammar:
            ParseProblem.grammarAdvice.first { message.contains($0.0) }?.1
                ?? "correct it as Schema/standards.xsd says"
        }
    }

    /// What to do about the words of libxml2.
    private static let grammarAdvice = [
        ("This element is not expected", "remove it, or correct its name or place"),
        ("required but missing", "add the attribute"), ("Missing child element", "add what is missing"),
        ("is not allowed", "remove it or correct its name"),
        ("[facet", "write a value of the form that Schema/standards.xsd describes"),
        ("not a valid value", "write a value of the form that Schema/standards.xsd describes"),
    ]
}
