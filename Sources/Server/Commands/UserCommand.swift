import Accreditation
import ArgumentParser
import Logging
import Storage

/// `accreditation user`: accounts made by whoever runs the installation.
struct UserCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user", abstract: "Make accounts and give new one-time passwords.",
        subcommands: [UserCreateCommand.self, UserResetCommand.self])

    /// Runs work on the accounts and explains what went wrong.
    static func administer(
        _ options: SettingsOptions, _ body: (AccountAdministration) async throws -> GivenPassword
    ) async throws {
        let settings = try options.settings()
        var logger = Logger(label: "accreditation")
        logger.logLevel = .error
        let owner = try await OwnerAddress.open(settings, logger: logger)
        let accounts = AccountAdministration(address: owner.address, logger: logger)
        let result: Result<GivenPassword, any Error>
        do {
            result = .success(try await body(accounts))
        } catch {
            result = .failure(error)
        }
        await accounts.shutdown()
        try await owner.close()
        switch result {
        case .success(let given):
            Terminal.write("Tên đăng nhập: \(given.login)\nMật khẩu dùng một lần: \(given.password)\n")
        case .failure(let error):
            Terminal.complain(sentence(error))
            throw ExitCode.failure
        }
    }

    private static func sentence(_ error: any Error) -> String {
        switch error {
        case AccountProblem.loginTaken: "Tên đăng nhập này đã có người dùng. Hãy chọn tên khác."
        case AccountProblem.loginNeeded: "Không đặt được tên đăng nhập từ họ tên này. Hãy thêm --login."
        case StorageError.notFound: "Không có tài khoản với tên đăng nhập này."
        case let refusal as UserRefusal: refusal.sentence
        default: "Không thực hiện được: \(error)"
        }
    }
}

/// Words on the command line that make no account.
struct UserRefusal: Error {
    let sentence: String
}

/// `accreditation user create`: an account with a one-time password.
struct UserCreateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "create", abstract: "Make an account and print its one-time password.")

    @Option(help: "Name to sign in with; left out, it is made of the name.") var login: String?
    @Option(help: "Full name.") var name: String
    @Option(help: "operator, ministryOfficer, provinceOfficer, districtOfficer, principal or evaluator.") var role:
        String
    @Option(help: "Code of the unit; none for operators.") var unit: String?
    @Option(help: "Post, such as Chuyên viên.") var post = ""
    @OptionGroup var options: SettingsOptions

    func run() async throws {
        guard let role = Role(rawValue: role), role.isGranted else {
            throw ValidationError(
                "--role: operator, ministryOfficer, provinceOfficer, districtOfficer, principal or evaluator")
        }
        if let login, !LoginName.isValid(login) {
            throw ValidationError("--login: small letters, digits, dots and hyphens, beginning with a letter")
        }
        try await UserCommand.administer(options) { accounts in
            var home: UnitID?
            if let unit {
                guard let found = try await accounts.unit(code: unit) else {
                    throw UserRefusal(sentence: "Không có đơn vị nào mang mã \(unit).")
                }
                home = found
            }
            guard (home == nil) == role.places.isEmpty else {
                throw UserRefusal(sentence: "Vai trò này cần --unit; riêng operator thì không có đơn vị.")
            }
            return try await accounts.create(
                NewAccount(fullName: name, login: login, post: post, home: home, role: role))
        }
    }
}

/// `accreditation user reset`: a new one-time password.
struct UserResetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reset", abstract: "Give an account a new one-time password and end its sessions.")

    @Argument(help: "Name to sign in with.") var login: String
    @OptionGroup var options: SettingsOptions

    func run() async throws {
        try await UserCommand.administer(options) { try await $0.reset(login: login.lowercased()) }
    }
}
