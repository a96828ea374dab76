import Testing

@Suite struct ImportTests {
    @Test(arguments: ImportRule.table.map(\.module))
    func aModuleImportsOnlyWhatTheTableAllows(module: String) throws {
        let rule = try #require(ImportRule.table.first { $0.module == module })
        let files = try Repository.files(below: "Sources/\(module)", ending: ".swift")
        #expect(!files.isEmpty)
        let problems = files.flatMap { file in rule.problems(in: file.text).map { "\(file.path): \($0)" } }
        #expect(problems.isEmpty, "\(problems.joined(separator: "\n"))")
    }

    @Test func everyModuleHasARow() throws {
        let modules = Set(try Repository.swiftSources().map { String($0.path.split(separator: "/")[1]) })
        #expect(modules == Set(ImportRule.table.map(\.module)))
    }

    @Test(arguments: [
        ("Accreditation", "import Logging"), ("Accreditation", "internal import NIOCore"),
        ("Accreditation", "import struct Storage.Database"), ("Storage", "public import Postgres"),
        ("Storage", "@_exported import Postgres"), ("Storage", "import XML"), ("Server", "import Postgres"),
        ("Server", "import CLibPQ"), ("Criteria", "import Accreditation"), ("Server", "@testable import Storage"),
    ])
    func wrongImportsAreFound(module: String, line: String) throws {
        let rule = try #require(ImportRule.table.first { $0.module == module })
        #expect(rule.problems(in: "import Foundation\n\(line)\n").count == 1)
    }

    @Test(arguments: [
        ("Storage", "import Postgres"), ("Storage", "public import Accreditation"), ("Server", "import Storage"),
        ("Accreditation", "// import Logging"), ("Accreditation", "let text = \"import Logging\""),
    ])
    func rightImportsAreLeftAlone(module: String, line: String) throws {
        let rule = try #require(ImportRule.table.first { $0.module == module })
        #expect(rule.problems(in: line).isEmpty)
    }
}
