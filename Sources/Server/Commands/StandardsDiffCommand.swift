import Accreditation
import ArgumentParser
import Criteria
import Foundation

/// `accreditation standards diff A B`: what changes from one pack to another, item by item.
struct StandardsDiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "Show what changes from one rule pack to another, item by item.")

    @Argument(help: "The old pack: its identifier, or a folder.") var old: String
    @Argument(help: "The new pack: its identifier, or a folder; the folder of an amendment is applied to its base.")
    var new: String
    @Flag(help: "Print as JSON.") var json = false
    @OptionGroup var options: StandardsOptions

    func run() throws {
        let standards = try options.load()
        let (old, new) = (try pack(old, in: standards), try pack(new, in: standards))
        let difference = PackDifference(from: old, to: new)
        Terminal.write(json ? JSONWriter.text(difference.json(from: old, to: new)) : difference.text)
    }

    /// The pack behind an identifier or a folder; prints what is wrong and exits with 1 where there is none.
    private func pack(_ name: String, in standards: Standards) throws -> RulePack {
        if let pack = standards.pack(name) { return pack }
        guard name.contains("/") || FileManager.default.fileExists(atPath: name) else {
            let known = standards.packs.map(\.id).joined(separator: ", ")
            Terminal.complain("Không có bộ tiêu chuẩn \(name). Các bộ đang có: \(known).")
            throw ExitCode.failure
        }
        let (pack, diagnostics) = standards.readFolder(name)
        for diagnostic in diagnostics { Terminal.complain("\(diagnostic)") }
        guard let pack, !diagnostics.contains(where: { $0.severity == .error }) else { throw ExitCode.failure }
        return pack
    }
}
