import Testing

@Suite struct BudgetTests {
    @Test func swiftFilesAreSmall() throws {
        check(.files, try Repository.swiftSources().map { ($0.path, $0.text.count { $0 == "\n" }) })
    }

    @Test func functionsAreSmall() throws {
        let functions = try Repository.swiftSources().flatMap(FunctionLength.all)
        check(.functions, functions.map { ($0.place, $0.length) })
    }

    @Test func testsAreSmall() throws {
        let tests = try Repository.swiftTests().flatMap(FunctionLength.all).filter(\.isTest)
        #expect(!tests.isEmpty)
        check(.tests, tests.map { ($0.place, $0.length) })
    }

    @Test func templatesAreSmall() throws {
        let templates = try Repository.files(below: "Sources/Server/Templates", ending: ".mustache")
        check(.templates, templates.map { ($0.path, $0.text.count { $0 == "\n" }) })
    }

    @Test func linesAreShort() throws {
        let files = try Repository.swiftSources() + Repository.swiftTests()
        let lines = files.flatMap { file in
            file.lines.enumerated().map { ("\(file.path):\($0.offset + 1)", $0.element.count) }
        }
        check(.lines, lines)
    }

    private func check(_ budget: Budget, _ sizes: [(String, Int)]) {
        let report = budget.report(sizes.map { (place: $0.0, size: $0.1) })
        print(report.figures)
        #expect(report.problems.isEmpty, "\(budget.name):\n\(report.problems.joined(separator: "\n"))")
    }
}
