import Accreditation
import Foundation
import Testing

/// README.md shows the permission table; it must be the one that the program uses.
@Suite struct PermissionReadmeTests {
    @Test func theReadmeShowsThePermissionTableOfTheProgram() throws {
        let readme = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "README.md")
        let text = try String(contentsOf: readme, encoding: .utf8)
        let expected = PermissionReadmeTests.table()
        #expect(text.contains(expected), "README.md should hold this table:\n\(expected)")
    }

    /// One row per action, in the order of declaration: the roles that may do it, with the states where they may.
    static func table() -> String {
        let rows = Action.allCases.map { action in
            let cells = Role.allCases.compactMap { cell(action, $0) }
            return "| `\(action.rawValue)` | \(cells.joined(separator: "; ")) |"
        }
        return (["| Action | Who may do it, and in which states of the dossier |", "|---|---|"] + rows)
            .joined(separator: "\n")
    }

    private static func cell(_ action: Action, _ role: Role) -> String? {
        if Permission.allows(action, to: [role]) { return role.rawValue }
        let states = DossierState.allCases.filter { Permission.allows(action, to: [role], in: $0) }
        guard !states.isEmpty else { return nil }
        let names = states.count == DossierState.allCases.count ? ["always"] : states.map(\.rawValue)
        return "\(role.rawValue) (\(names.joined(separator: ", ")))"
    }
}
