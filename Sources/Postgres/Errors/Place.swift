/// Where in the program a statement was asked for.
public struct Place: Sendable, Hashable, CustomStringConvertible {
    public let file: String
    public let line: Int

    /// Module and file as `#fileID` gives them, and the line.
    public init(file: String, line: Int) {
        self.file = file
        self.line = line
    }

    public var description: String { "\(file):\(line)" }
}
