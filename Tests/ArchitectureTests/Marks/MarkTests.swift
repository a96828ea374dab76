import Testing

@Suite struct MarkTests {
    @Test func sourcesAreFreeOfForbiddenMarks() throws {
        let marks: [Mark] = [.unfinished, .crash, .circular, .criterion, .machine]
        let problems = try Repository.swiftSources().flatMap { file in marks.flatMap { $0.problems(in: file) } }
        #expect(problems.isEmpty, "\(problems.joined(separator: "\n"))")
    }

    @Test func scriptsNameNoMachine() throws {
        let scripts = try Repository.files(below: "Scripts", ending: "") + Repository.files(below: ".ci", ending: "")
        #expect(scripts.count >= 4)
        let problems = scripts.flatMap { file in
            [.unfinished, .machine].flatMap { (mark: Mark) in mark.problems(in: file) }
        }
        #expect(problems.isEmpty, "\(problems.joined(separator: "\n"))")
    }

    @Test(arguments: [
        "let a = try! b()", "let a = b as! C", "fatalError(\"no\")", "// TODO: later", "let a = \"17/2018/TT\"",
        "let a = \"17-2018-primary\"", "code == \"1.10\"", "let a = \"/home/somebody\"",
    ])
    func marksAreFound(line: String) {
        let marks: [Mark] = [.unfinished, .crash, .circular, .criterion, .machine]
        #expect(marks.flatMap { $0.problems(in: Repository.File(path: "a.swift", text: line)) }.count == 1)
    }

    @Test(arguments: [
        "/// Article 3 of Circular 17/2018", "let a = \"try! as! fatalError(\"", "let a = 12 / 2018", "let a = \"1.0\"",
    ])
    func otherTextIsLeftAlone(line: String) {
        let marks: [Mark] = [.unfinished, .crash, .circular, .criterion, .machine]
        #expect(marks.flatMap { $0.problems(in: Repository.File(path: "a.swift", text: line)) }.isEmpty)
    }
}
