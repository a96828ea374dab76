import XML

/// Reads `amendment.xml` and `overlay.xml`.
public enum AmendmentReader {
    /// The file of an amendment.
    public static let amendmentFile = "amendment.xml"
    /// The file of a province's guidance.
    public static let overlayFile = "overlay.xml"

    /// The amendment, or nil where a problem keeps it from being read, and every problem found.
    ///
    /// - Parameters:
    ///   - id: the folder's name, which the amendment has to have as its `id`.
    ///   - name: the file as problems name it: `Standards/Amendments/ID/amendment.xml`.
    ///   - schema: the grammar; nil for a file that was checked before.
    public static func read(
        _ bytes: [UInt8], id: String, name: String, schema: PackSchema?
    ) -> (Amendment?, [Diagnostic]) {
        do {
            let document = try Document(bytes, name: name)
            let problems = schema?.schema.problems(in: document) ?? []
            if !problems.isEmpty { return (nil, problems.map(Diagnostic.init)) }
            return (try amendment(document.root, id: id), [])
        } catch let failure as ParseFailure {
            return (nil, failure.problems.map(Diagnostic.init))
        } catch let failure as UnreadableElement {
            return (nil, [failure.diagnostic])
        } catch {
            let place = SourceLocation(file: name, line: 1)
            return (nil, [Diagnostic(check: "grammar", "The file cannot be read; correct it.", at: place)])
        }
    }

    private static func amendment(_ element: Element, id: String) throws(UnreadableElement) -> Amendment {
        guard try element.string("id") == id else {
            let sentence = "The id has to be the folder's name, \(id); make them the same."
            throw UnreadableElement(diagnostic: Diagnostic(check: "amendment-id", sentence, at: element.source))
        }
        return Amendment(
            id: id, kind: try kind(element), base: try element.string("base"), baseHash: element["base-hash"],
            title: try element.needed("title").text, number: try element.string("number"),
            issued: try element.day("issued"), from: try element.day("from"), citation: element.citation(),
            provenance: CircularReading.provenance(try element.needed("provenance")),
            operations: try element.children.filter { !["title", "provenance"].contains($0.name) }.map(operation),
            deadlines: try deadlines(element), source: element.source)
    }

    private static func kind(_ element: Element) throws(UnreadableElement) -> Amendment.Kind {
        switch element.name {
        case "amendment": return .law
        case "overlay": return .guidance(province: try element.string("province"))
        default:
            let sentence = "The file begins with \(element.name); it has to begin with amendment or overlay."
            throw UnreadableElement(diagnostic: Diagnostic(check: "grammar", sentence, at: element.source))
        }
    }

    private static func deadlines(_ element: Element) throws(UnreadableElement) -> [CalendarEntry] {
        let nodes = element.children("add").flatMap(\.children)
        return try nodes.filter { NodeKind(rawValue: $0.name)?.isDeadline == true }.map(RulesReading.calendarEntry)
    }

    private static func operation(_ element: Element) throws(UnreadableElement) -> AmendmentOperation {
        AmendmentOperation(action: try action(element), source: element.source)
    }

    private static func action(_ element: Element) throws(UnreadableElement) -> AmendmentOperation.Action {
        let nodes = element.children.map(PackNode.init)
        switch element.name {
        case "add": return .add(try first(nodes, in: element), into: element["into"], at: position(element))
        case "replace": return .replace(try replacement(element))
        case "replace-rule": return .replaceRule(try first(nodes, in: element))
        case "withdraw": return .withdraw(try element.string("id"))
        case "renumber":
            return .renumber(try element.string("id"), code: try element.string("code"), at: position(element))
        case "split": return .split(try element.string("id"), into: nodes)
        case "merge": return .merge(element.list("ids"), into: try first(nodes, in: element))
        default: throw element.unreadable("name")
        }
    }

    private static func first(_ nodes: [PackNode], in element: Element) throws(UnreadableElement) -> PackNode {
        guard let node = nodes.first else { throw element.unreadable("content") }
        return node
    }

    private static func position(_ element: Element) -> AmendmentOperation.Position {
        element["before"].map { .before($0) } ?? element["after"].map { .after($0) } ?? .unspecified
    }

    private static func replacement(
        _ element: Element
    ) throws(UnreadableElement) -> AmendmentOperation.Replacement {
        let text = element.text
        return AmendmentOperation.Replacement(
            id: try element.string("id"),
            attributes: element.attributes.filter { $0 != "id" && $0 != "without" }.map {
                PackAttribute(name: $0, value: element[$0] ?? "")
            }, text: text.isEmpty ? nil : text, without: element.list("without"))
    }
}
