import XML

/// Thrown where an element lacks something that the grammar asks for, so that only files which were not checked against
/// the grammar come here.
struct UnreadableElement: Error {
    var diagnostic: Diagnostic
}

/// Typed access to what the grammar guarantees.
extension Element {
    var source: SourceLocation { SourceLocation(file: location.file, line: location.line) }

    func unreadable(_ attribute: String) -> UnreadableElement {
        UnreadableElement(
            diagnostic: Diagnostic(
                check: "grammar", "The element \(name) needs a sensible \(attribute); write one.", at: source))
    }

    func string(_ attribute: String) throws(UnreadableElement) -> String {
        guard let text = self[attribute] else { throw unreadable(attribute) }
        return text
    }

    func integer(_ attribute: String) throws(UnreadableElement) -> Int {
        guard let number = try optionalInteger(attribute) else { throw unreadable(attribute) }
        return number
    }

    func optionalInteger(_ attribute: String) throws(UnreadableElement) -> Int? {
        guard let text = self[attribute] else { return nil }
        guard let number = Int(text) else { throw unreadable(attribute) }
        return number
    }

    func day(_ attribute: String) throws(UnreadableElement) -> Day {
        guard let text = self[attribute], let day = Day(iso: text) else { throw unreadable(attribute) }
        return day
    }

    /// False unless the attribute says `true`.
    func flag(_ attribute: String) -> Bool { self[attribute] == "true" }

    /// The words of a list; empty where there is none.
    func list(_ attribute: String) -> [String] {
        (self[attribute] ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
    }

    /// The one of an enumeration's cases that the attribute names.
    func choice<Choice: RawRepresentable<String>>(
        _ attribute: String, of type: Choice.Type
    ) throws(UnreadableElement) -> Choice {
        guard let choice = Choice(rawValue: try string(attribute)) else { throw unreadable(attribute) }
        return choice
    }

    /// The element with this name directly inside.
    func needed(_ name: String) throws(UnreadableElement) -> Element {
        guard let element = child(name) else { throw unreadable(name) }
        return element
    }

    /// The texts of the elements with this name directly inside.
    func texts(_ name: String) -> [String] { children(name).map(\.text) }

    /// What the element cites; for what it leaves open, what the outer citation says.
    func citation(inside outer: Citation? = nil) -> Citation {
        Citation(
            article: self["article"] ?? outer?.article ?? "", clause: self["clause"] ?? outer?.clause,
            point: self["point"] ?? outer?.point)
    }

    /// Reads every element in turn, and stops at the first that cannot be read.
    func read<Value>(
        _ name: String, as value: (Element) throws(UnreadableElement) -> Value
    ) throws(UnreadableElement) -> [Value] {
        var values: [Value] = []
        for element in children where element.isNamed(name) { values.append(try value(element)) }
        return values
    }
}
