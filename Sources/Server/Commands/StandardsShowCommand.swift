import ArgumentParser
import Criteria

/// `accreditation standards show ID [CODE]`: one pack or one criterion, readable; with `--province` what a province
/// adds to it.
struct StandardsShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show one rule pack, or one criterion of it.")

    @Argument(help: "The pack's identifier, as `standards list` shows it.") var id: String
    @Argument(help: "The criterion, such as 1.1.") var code: String?
    @Option(help: "Show what this province adds, instead of the rules.") var province: String?
    @OptionGroup var options: StandardsOptions

    func run() throws {
        let standards = try options.load()
        guard let pack = standards.packs.first(where: { $0.id == id }) else {
            let known = standards.packs.map(\.id).joined(separator: ", ")
            Terminal.complain("Không có bộ tiêu chuẩn \(id). Các bộ đang có: \(known).")
            throw ExitCode.failure
        }
        if let province { return try show(province, pack, in: standards) }
        guard let code else {
            Terminal.write(PackListing.text(pack))
            return
        }
        Terminal.write(PackListing.text(try find(code, of: pack), of: pack))
    }

    private func find(_ code: String, of pack: RulePack) throws -> Criterion {
        if let criterion = pack.criterion(code) { return criterion }
        let known = pack.rated.map(\.code).joined(separator: ", ")
        Terminal.complain("Bộ tiêu chuẩn \(id) không có tiêu chí \(code). Được dùng: \(known).")
        throw ExitCode.failure
    }

    private func show(_ province: String, _ pack: RulePack, in standards: Standards) throws {
        let guidance = standards.guidance(for: pack, in: province)
        let criterion = try code.map { try find($0, of: pack) }
        if guidance.isEmpty {
            let known = standards.provincesWithGuidance.joined(separator: ", ")
            Terminal.complain(
                "\(province) không có hướng dẫn nào cho \(id). "
                    + "Các tỉnh có hướng dẫn: \(known.isEmpty ? "chưa có" : known).")
            throw ExitCode.failure
        }
        for text in guidance { Terminal.write(PackListing.text(text, beside: pack, criterion: criterion)) }
    }
}
