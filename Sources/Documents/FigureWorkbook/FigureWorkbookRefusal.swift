/// Why a file is not taken as the workbook of a form, in Vietnamese sentences that say what to do.
public struct FigureWorkbookRefusal: Error, Sendable, Hashable {
    /// What the matter is.
    public enum Reason: Sendable, Hashable {
        /// The file cannot be read as a workbook.
        case unreadable
        /// It is a workbook, but none that this system made.
        case noForm
        case otherSchool
        case otherYear
        /// The form has changed since the workbook was made.
        case outdated
        /// A sheet or line of the form is missing or has been moved.
        case changed
    }

    public let reason: Reason
    public let message: String

    init(_ reason: Reason, _ message: String) {
        self.reason = reason
        self.message = message
    }
}
