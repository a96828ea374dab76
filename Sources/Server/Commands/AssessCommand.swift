import Accreditation
import ArgumentParser
import Criteria
import Foundation

/// `accreditation assess FILE`: computes the result of a file of findings, without a database.
struct AssessCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assess", abstract: "Compute level, grade and degree of a file of findings.")

    @Argument(help: "The file of findings (JSON); - for standard input.") var file: String
    @Flag(help: "Print the result as JSON, with its proof.") var json = false
    @OptionGroup var standards: StandardsOptions

    func run() throws {
        let bytes = try bytes()
        let packs = try standards.load().packs
        let input: FindingsFile
        do {
            input = try FindingsFile(bytes, packs: packs)
        } catch {
            for problem in error.problems { Terminal.complain("\(file): \(problem)") }
            throw ExitCode.failure
        }
        Terminal.write(try AssessCommand.output(input, json: json))
    }

    /// What the command prints for a file.
    static func output(_ input: FindingsFile, json: Bool) throws -> String {
        let assessment = Assessment(input.pack)
        if !json { return try assessment.compute(input.findings, facts: input.facts).text(input.pack) }
        let proofs = try ProofBuilder(assessment, input.findings, facts: input.facts)
        return JSONWriter.text(proofs.json)
    }

    private func bytes() throws -> [UInt8] {
        do {
            if file == "-" { return Array(try FileHandle.standardInput.readToEnd() ?? Data()) }
            return Array(try Data(contentsOf: URL(fileURLWithPath: file)))
        } catch {
            Terminal.complain("\(file): $: Không đọc được tệp. Hãy kiểm tra tên tệp và quyền đọc.")
            throw ExitCode.failure
        }
    }
}
