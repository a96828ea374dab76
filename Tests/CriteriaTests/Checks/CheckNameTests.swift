import Foundation
import Testing

@testable import Criteria

@Suite struct CheckNameTests {
    private static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// `codes-in-order` for `CodesInOrder`.
    private func kebab(_ type: String) -> String {
        String(type.flatMap { $0.isUppercase ? "-" + $0.lowercased() : String($0) }.dropFirst())
    }

    private func type(of scope: CheckScope) -> (name: CheckName, type: String) {
        switch scope {
        case .pack(let check): (check.name, "\(check)")
        case .calendar(let check): (check.name, "\(check)")
        case .folder(let check): (check.name, "\(check)")
        case .amendment(let check): (check.name, "\(check)")
        case .related(let check): (check.name, "\(check)")
        }
    }

    @Test(arguments: CheckName.allCases)
    func leadsToTheCheckOfThatName(name: CheckName) {
        let check = type(of: name.scope)
        #expect(check.name == name)
        #expect(kebab(check.type) == name.rawValue)
    }

    @Test func listsEveryFileOfChecks() throws {
        let folder = Self.root.appending(path: "Sources/Criteria/Checks").path(percentEncoded: false)
        let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        #expect(files == CheckName.allCases.map { type(of: $0.scope).type + ".swift" }.sorted())
    }

    @Test(arguments: CheckName.allCases)
    func everyCheckHasAPairOfPacks(name: CheckName) throws {
        let folder = Self.root.appending(path: "Tests/CriteriaTests/Packs/\(name.rawValue)")
        let good = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "good").path())
        let bad = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "bad").path())
        #expect(!good.isEmpty)
        #expect(bad.contains("expected.txt") && bad.count > 1)
        let expected = try String(contentsOf: folder.appending(path: "bad/expected.txt"), encoding: .utf8)
        #expect(expected.contains("[\(name.rawValue)]"))
    }
}
