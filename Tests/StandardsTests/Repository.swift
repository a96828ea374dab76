import Criteria
import Foundation

/// The folder `Standards` of this repository.
enum Repository {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Standards").path

    /// Read once for all tests.
    static let standards = Standards.load(folder)
}
