/// Why a workbook could not be written: no space, or a value over a limit of the format.
public struct WorkbookWritingFailure: Error, Sendable, Hashable, CustomStringConvertible {
    /// What was being written.
    public var place: String
    /// What the library says.
    public var reason: String

    public var description: String { "\(place): \(reason)" }
}
