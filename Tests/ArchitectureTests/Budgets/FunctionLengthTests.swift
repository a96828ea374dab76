import Testing

@Suite struct FunctionLengthTests {
    private func lengths(_ text: String) -> [Int] {
        FunctionLength.all(in: Repository.File(path: "a.swift", text: text)).map(\.length)
    }

    @Test func bracesInLiteralsAndCommentsDoNotCount() {
        let text = """
            func a() {
                // {
                let text = "{ \\(b { "}" }) {"
                let more = #"{"#
            }
            func b() {}
            """
        #expect(lengths(text) == [5, 1])
    }

    @Test func requirementsHaveNoBody() {
        #expect(lengths("protocol P {\n    func a() -> Int\n    func b(c: Int)\n}\nfunc d() {\n}\n") == [2])
    }

    @Test func closuresAsDefaultsBelongToTheDeclaration() {
        #expect(lengths("init(\n    a: () -> Void = { }\n) {\n    a()\n}\n") == [5])
    }

    @Test func testsAreKnownByTheirAttribute() {
        let text = "@Test(arguments: [\n    1,\n])\nfunc a(b: Int) {\n}\n\nfunc c() {}\n"
        let functions = FunctionLength.all(in: Repository.File(path: "a.swift", text: text))
        #expect(functions.map(\.isTest) == [true, false])
    }

    @Test func budgetsFindWhatIsTooLarge() {
        let report = Budget.functions.report([(place: "a", size: 61), (place: "b", size: 3), (place: "c", size: 10)])
        #expect(report.problems == ["a: 61, at most 60", "median 10, at most 9", "95 % are up to 61, at most 40"])
        #expect(Budget.functions.report([(place: "a", size: 9)]).problems.isEmpty)
    }
}
