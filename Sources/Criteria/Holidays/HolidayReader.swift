import XML

/// Reads the file of public holidays.
public enum HolidayReader {
    /// The holidays in a file, or nil where a problem keeps them from being read, and every problem found.
    ///
    /// - Parameter name: what stands before a line in messages.
    public static func read(_ bytes: [UInt8], name: String, schema: PackSchema) -> (Holidays?, [Diagnostic]) {
        let document: Document
        do {
            document = try Document(bytes, name: name)
        } catch {
            return (nil, error.problems.map(Diagnostic.init))
        }
        let problems = schema.schema.problems(in: document)
        guard problems.isEmpty else { return (nil, problems.map(Diagnostic.init)) }
        do {
            let holidays = try holidays(document.root)
            return (holidays, holidays.problems)
        } catch {
            return (nil, [error.diagnostic])
        }
    }

    private static func holidays(_ root: Element) throws(UnreadableElement) -> Holidays {
        let days = try root.read("day") { (element) throws(UnreadableElement) in
            Holidays.Off(
                day: try element.day("date"), title: try element.string("title"), source: element.source)
        }
        let swapped = try root.read("swap") { (element) throws(UnreadableElement) in
            Holidays.Off(day: try element.day("off"), title: try element.string("title"), source: element.source)
        }
        let worked = try root.read("swap") { (element) throws(UnreadableElement) in
            Holidays.Worked(
                day: try element.day("work"), title: try element.string("title"), source: element.source)
        }
        return Holidays(
            off: (days + swapped).sorted { $0.day < $1.day }, worked: worked.sorted { $0.day < $1.day },
            isAssumed: root.flag("assumed"), note: try root.needed("note").text)
    }
}

extension Holidays {
    /// Days that stand twice, and days that are worked although they are no Saturday or Sunday.
    var problems: [Diagnostic] {
        let doubled = off.secondOccurrences(by: \.day).map {
            Holidays.error("The day \($0.day) is off twice; remove one of the two.", $0.source)
        }
        let workedTwice = worked.secondOccurrences(by: \.day).map {
            Holidays.error("The day \($0.day) is worked twice; remove one of the two.", $0.source)
        }
        let noRest = worked.filter { !$0.day.isWeekend }.map {
            Holidays.error("The day \($0.day) is no Saturday or Sunday; it is worked anyway.", $0.source)
        }
        return doubled + workedTwice + noRest
    }

    private static func error(_ sentence: String, _ source: SourceLocation) -> Diagnostic {
        Diagnostic(check: "holidays", sentence, at: source)
    }
}

extension Day {
    /// Whether it is a Saturday or a Sunday.
    public var isWeekend: Bool { ordinal % 7 >= 5 }
}
