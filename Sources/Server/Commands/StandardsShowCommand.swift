import ArgumentParser
import Criteria

/// `accreditation standards show ID [CODE]`: one pack or one criterion, readable.
struct StandardsShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show one rule pack, or one criterion of it.")

    @Argument(help: "The pack's identifier, as `standards list` shows it.") var id: String
    @Argument(help: "The criterion, such as 1.1.") var code: String?
    @OptionGroup var options: StandardsOptions

    func run() throws {
        let standards = try options.load()
        guard let pack = standards.packs.first(where: { $0.id == id }) else {
            let known = standards.packs.map(\.id).joined(separator: ", ")
            Terminal.complain("Không có bộ tiêu chuẩn \(id). Các bộ đang có: \(known).")
            throw ExitCode.failure
        }
        guard let code else {
            Terminal.write(PackListing.text(pack))
            return
        }
        guard let criterion = pack.criterion(code) else {
            let known = pack.rated.map(\.code).joined(separator: ", ")
            Terminal.complain("Bộ tiêu chuẩn \(id) không có tiêu chí \(code). Được dùng: \(known).")
            throw ExitCode.failure
        }
        Terminal.write(PackListing.text(criterion, of: pack))
    }
}
