import Foundation
import TestSupport
import Testing
import Workbook

/// More than 200 files that are damaged or made to do harm. They are read in a process of their own, so that its memory
/// and a crash are seen.
@Suite struct HostileFileTests {
    @Test func everyOneIsRefusedWithAReasonOrReadRight() async throws {
        let folder = try Program.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let maker = Program.folder.appending(path: "hostile.py").path
        try await Program.run("/usr/bin/python3", [maker, folder.path, "2030"])
        let child = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        try await Program.run(
            child, ["--testing-library", "swift-testing", "--filter", "HostileChild"],
            environment: [HostileChild.variable: folder.path])
        let outcomes = try HostileOutcome.read(from: folder)
        #expect(outcomes.count >= 200)
        for outcome in outcomes {
            #expect(outcome.isAsExpected, "\(outcome)")
            #expect(outcome.milliseconds < 2000, "\(outcome)")
            #expect(outcome.megabytes < 100, "\(outcome)")
        }
    }
}

/// The process of its own: reads every file and writes down what came of it.
@Suite struct HostileChild {
    static let variable = "ACCREDITATION_HOSTILE_FOLDER"

    @Test(.enabled(if: ProcessInfo.processInfo.environment[variable] != nil))
    func readsTheFiles() throws {
        let folder = URL(fileURLWithPath: try #require(ProcessInfo.processInfo.environment[HostileChild.variable]))
        let good = try ReadWorkbook([UInt8](Data(contentsOf: folder.appending(path: "good.xlsx"))))
        #expect(good.sheets.count == 3)
        for name in try HostileOutcome.names(in: folder) {
            let outcome = try HostileOutcome(file: name, in: folder, good: good)
            try outcome.append(to: folder)
        }
    }
}
