public import Criteria

/// A file of findings: which pack, what was found, which facts are known.
public struct FindingsFile: Sendable {
    /// The pack that the file names.
    public var pack: RulePack
    /// What was found.
    public var findings: DossierFindings
    /// What is known beside it.
    public var facts: Facts

    /// Reads a file strictly; nothing is guessed and nothing is passed over.
    /// - Throws: `FindingsFileError` with every problem found.
    public init(_ bytes: [UInt8], packs: [RulePack]) throws(FindingsFileError) {
        let document: (value: JSONValue, problems: [JSONProblem])
        do {
            document = try JSONReader.read(bytes)
        } catch {
            throw FindingsFileError(problems: [error])
        }
        var reader = FindingsReader(packs: packs, problems: document.problems)
        let file = reader.read(document.value)
        guard let file, reader.problems.isEmpty else { throw FindingsFileError(problems: reader.problems) }
        self = file
    }

    init(pack: RulePack, findings: DossierFindings, facts: Facts) {
        self.pack = pack
        self.findings = findings
        self.facts = facts
    }
}

/// Why a file of findings was refused.
public struct FindingsFileError: Error, Sendable, Hashable {
    /// In the order found; never empty.
    public var problems: [JSONProblem]
}
