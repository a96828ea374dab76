import CLibXML2

/// Collects what libxml2 reports while an XSD is compiled or applied.
final class ProblemList {
    private(set) var found: [ParseProblem] = []
    private let file: String
    private let kind: ParseProblem.Kind
    private let limit: Int

    init(file: String, kind: ParseProblem.Kind, limit: Int = Limits.standard.problems) {
        self.file = file
        self.kind = kind
        self.limit = limit
    }

    func add(_ message: String, line: Int) {
        guard found.count < limit else { return }
        found.append(ParseProblem(kind, message, at: Location(file: file, line: max(1, line))))
    }

    /// What was found, or this sentence if libxml2 failed without a word.
    func failure(_ sentence: String) -> ParseFailure {
        if found.isEmpty { add(sentence, line: 1) }
        return ParseFailure(problems: found)
    }
}

/// Collects a schema error; `data` is the list.
func collectProblem(_ data: UnsafeMutableRawPointer?, _ error: UnsafeMutablePointer<xmlError>?) {
    guard let data, let error else { return }
    let list = Unmanaged<ProblemList>.fromOpaque(data).takeUnretainedValue()
    let noted = Library.line(of: error.pointee.node?.assumingMemoryBound(to: xmlNode.self))
    list.add(Library.message(of: error), line: noted > 0 ? noted : Int(error.pointee.line))
}
