import Accreditation
import Foundation
import Testing

/// README.md shows the permission table; it must be the one that the program uses.
@Suite struct PermissionReadmeTests {
    @Test func theReadmeShowsThePermissionTableOfTheProgram() throws {
        let readme = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "README.md")
        let text = try String(contentsOf: readme, encoding: .utf8)
        #expect(
            text.contains(Permission.markdown),
            "README.md should hold what `accreditation permissions --markdown` prints:\n\(Permission.markdown)")
    }

    @Test func theTableHasARowForEachAction() {
        let rows = Permission.markdown.split(separator: "\n")
        #expect(rows.count == Action.allCases.count + 2)
        #expect(rows.contains("| `changeSettings` | operator; provinceOfficer |"))
    }
}
