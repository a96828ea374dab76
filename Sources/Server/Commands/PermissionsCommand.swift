import Accreditation
import ArgumentParser

/// `accreditation permissions --markdown`: who may do what, for the README and for whoever inspects the program.
struct PermissionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "permissions", abstract: "Print who may do what, from the one table that is enforced.")

    @Flag(help: "Print as a Markdown table, as in README.md.") var markdown = false

    func run() {
        if markdown {
            print(Permission.markdown)
        } else {
            for permission in Permission.all.sorted(by: { $0.line < $1.line }) { print(permission.line) }
        }
    }
}

extension Permission {
    /// `review submitted districtOfficer`, one permission a line; a dash where no dossier is concerned.
    fileprivate var line: String { "\(action.rawValue) \(state?.rawValue ?? "-") \(role.rawValue)" }
}
