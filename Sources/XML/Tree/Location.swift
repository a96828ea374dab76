/// A place in a file.
public struct Location: Sendable, Hashable, CustomStringConvertible {
    /// The file's name as the reader was given it.
    public var file: String
    /// The line, from 1.
    public var line: Int

    public init(file: String, line: Int) {
        self.file = file
        self.line = line
    }

    public var description: String { "\(file):\(line)" }
}
