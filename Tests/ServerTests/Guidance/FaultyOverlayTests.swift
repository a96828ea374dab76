import Foundation
import TestSupport
import Testing

@Suite("A faulty overlay")
struct FaultyOverlayTests {
    @Test func keepsTheServerFromStartingAndIsNamedByFileAndLine() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "overlay-\(UUID().uuidString)")
        try FileManager.default.copyItem(at: URL(filePath: StandardsFolder.path), to: folder)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "Overlays/hoa-lam-2026/overlay.xml")
        let text = try String(contentsOf: file, encoding: .utf8)
        let faulty = text.replacing("into=\"nguon-luc-va-du-lieu.1-all\"", with: "into=\"khong-co\"")
        try Data(faulty.utf8).write(to: file)
        let line = text.split(separator: "\n", omittingEmptySubsequences: false)
            .firstIndex { $0.contains("nguon-luc-va-du-lieu.1-all") }.map { $0 + 1 }
        let run = try CommandRun([
            "serve", "--standards-folder", folder.path, "--data-folder", "\(folder.path)/data", "--port", "0",
        ])
        #expect(run.status == 1)
        #expect(run.complaints.contains("\(file.path):\(try #require(line)): error[amendment-identifiers-exist]"))
    }
}
