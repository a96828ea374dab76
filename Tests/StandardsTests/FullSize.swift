import Foundation

/// The sizes that the product promises, against those that keep the suites within minutes.
enum FullSize {
    /// Whether `Scripts/test --full` asks for them.
    static let isAsked = ProcessInfo.processInfo.environment["ACCREDITATION_FULL"] == "1"

    /// One of two sizes.
    static func pick(_ full: Int, reduced: Int) -> Int { isAsked ? full : reduced }
}
