import Foundation
import Glibc
import Logging
import Testing

/// Errors only: the tests provoke warnings on purpose.
var quiet: Logger {
    var logger = Logger(label: "tests")
    logger.logLevel = .critical
    return logger
}

/// Gives `body` an empty folder below one that only its owner can enter, as a project in /root is.
func withFolder(_ body: (String) async throws -> Void) async throws {
    let parent = "/tmp/accreditation-cluster-\(UUID().uuidString.prefix(8))"
    try FileManager.default.createDirectory(
        atPath: parent + "/data folder", withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(atPath: parent) }
    try await body(parent + "/data folder")
}

/// Repeats `body` until it succeeds, for at most ten seconds; then its error is the test's.
func eventually(_ body: () async throws -> Void) async throws {
    for _ in 0..<50 {
        if (try? await body()) != nil { return }
        try await Task.sleep(for: .milliseconds(200))
    }
    try await body()
}
