/// A program run to its end. It blocks: call it from `Blocking.run` only.
struct Command: Sendable {
    /// How a program ended and what it wrote to both of its outputs.
    struct Outcome: Sendable {
        let status: Int32
        let output: String
    }

    let path: String
    let arguments: [String]
    /// What the program reads; at most 64 kB, because it is written into the pipe before the program starts.
    let input: String

    init(_ path: String, _ arguments: [String], input: String = "") {
        self.path = path
        self.arguments = arguments
        self.input = input
    }

    func run() throws -> Outcome {
        let (typed, said) = (try ChildPipe(), try ChildPipe())
        try typed.write(input)
        let child = try ChildProcess(path, arguments, input: typed.reading, output: said.writing)
        typed.closeWriting()
        typed.closeReading()
        said.closeWriting()
        let bytes = said.readToEnd()
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        return Outcome(status: child.wait(), output: lines.drop { $0.isEmpty }.joined(separator: "\n"))
    }

    /// Runs the program and throws what it wrote when it did not succeed.
    func runSuccessfully(to step: String) throws {
        let outcome = try run()
        guard outcome.status == 0 else { throw ClusterError.failed(step: step, details: outcome.output) }
    }
}
