import XML

/// Reads a pack's files: each is parsed once and checked against the grammar, and all problems are collected.
public struct PackReader {
    /// The file that every pack begins with.
    static let circularFile = "circular.xml"
    /// The file with the figures a school types in.
    static let statisticsFile = "statistics.xml"
    /// The file with the forms of papers; packs kept before there were any have none.
    static let papersFile = "papers.xml"
    /// The file with the acts of the procedure; packs kept before there was any have none.
    static let procedureFile = "procedure.xml"

    private let source: PackSource
    private let schema: PackSchema?
    private var diagnostics: [Diagnostic] = []
    private var listed: [ListedFile] = []

    private init(_ source: PackSource, schema: PackSchema?) {
        self.source = source
        self.schema = schema
    }

    /// The pack, or nil where a problem keeps it from being read, and every problem found, in the order of places.
    ///
    /// - Parameter schema: the grammar; nil for files that were checked when the pack was taken into use.
    public static func read(_ source: PackSource, schema: PackSchema?) -> (RulePack?, [Diagnostic]) {
        var reader = PackReader(source, schema: schema)
        let pack = reader.pack()
        let isBroken = reader.diagnostics.contains { $0.severity == .error }
        return (isBroken ? nil : pack, reader.diagnostics.inOrderOfPlace())
    }

    private mutating func pack() -> RulePack? {
        let place = source.place(PackReader.circularFile)
        listed.append(ListedFile(name: PackReader.circularFile, source: place))
        listed.append(ListedFile(name: PackReader.statisticsFile, source: place))
        guard let root = self.root(of: PackReader.circularFile, named: "pack") else { return nil }
        let scales = attempt { () throws(UnreadableElement) in try MeasureReading.scales(root) } ?? [:]
        let standards = (root.child("standards")?.children ?? []).compactMap { standard($0, scales: scales) }
        let groups = root.children("school-wide").compactMap { criterion($0, scales: scales) }
        let form = self.root(of: PackReader.statisticsFile, named: "statistics").flatMap { root in
            attempt { () throws(UnreadableElement) in try StatisticsReading.form(root) }
        }
        let papers = optional(PackReader.papersFile, root: "papers", as: PaperReading.forms) ?? []
        let procedure = optional(PackReader.procedureFile, root: "procedure", as: ProcedureReading.form)
        diagnostics += RulePack.problems(listed: listed, present: source.files.keys.sorted())
        guard let form else { return nil }
        let tree = PackTree(
            standards: standards, groups: groups, statistics: form, papers: papers, procedure: procedure)
        let source = source
        return attempt { () throws(UnreadableElement) in try tree.pack(root, of: source) }
    }

    /// What a file holds that packs kept from earlier times do not have.
    private mutating func optional<Value>(
        _ name: String, root: String, as read: (Element) throws(UnreadableElement) -> Value
    ) -> Value? {
        guard source.files[name] != nil else { return nil }
        listed.append(ListedFile(name: name, source: source.place(PackReader.circularFile)))
        guard let element = self.root(of: name, named: root) else { return nil }
        return attempt { () throws(UnreadableElement) in try read(element) }
    }

    private mutating func standard(_ element: Element, scales: [String: [String]]) -> Standard? {
        let criteria = element.children.compactMap { criterion($0, scales: scales) }
        return attempt { () throws(UnreadableElement) in
            Standard(
                id: try element.string("id"), code: try element.string("code"), title: try element.string("title"),
                criteria: criteria, source: element.source)
        }
    }

    /// The criterion in the file that an element names.
    private mutating func criterion(_ element: Element, scales: [String: [String]]) -> Criterion? {
        guard let name = element["file"] else { return nil }
        listed.append(ListedFile(name: name, source: element.source))
        guard let root = self.root(of: name, named: "criterion") else { return nil }
        return attempt { () throws(UnreadableElement) in try TreeReading.criterion(root, scales: scales) }
    }

    /// A file's outermost element, if the file is there, well formed, and as the grammar says.
    private mutating func root(of name: String, named expected: String) -> Element? {
        guard let bytes = source.files[name] else { return nil }
        do {
            let document = try Document(bytes, name: "\(source.path)/\(name)")
            let problems = schema?.schema.problems(in: document) ?? []
            diagnostics += problems.map(Diagnostic.init)
            if !problems.isEmpty { return nil }
            if document.root.isNamed(expected) { return document.root }
            let sentence = "The file begins with \(document.root.name); it has to begin with \(expected)."
            diagnostics.append(Diagnostic(check: "grammar", sentence, at: document.root.source))
        } catch {
            diagnostics += error.problems.map(Diagnostic.init)
        }
        return nil
    }

    private mutating func attempt<Value>(_ body: () throws(UnreadableElement) -> Value) -> Value? {
        do {
            return try body()
        } catch {
            diagnostics.append(error.diagnostic)
            return nil
        }
    }
}
