import Criteria
import Logging
import Storage

/// Tells the sample story in a database that is still empty.
struct Seeding {
    let settings: Settings
    let standards: Standards
    let logger: Logger

    /// Seeds where the settings ask for it, nobody has an account yet, and the database is ours.
    ///
    /// - Returns: the accounts; nil where nothing was seeded.
    static func ifWanted(
        _ settings: Settings, _ standards: Standards, _ home: DatabaseHome, _ logger: Logger
    ) async throws -> [SampleAccount]? {
        guard settings.seedIfEmpty, let owner = home.ownerAddress else { return nil }
        let seeding = Seeding(settings: settings, standards: standards, logger: logger)
        return try await seeding.run(owner: owner, server: home.serverAddress)
    }

    /// - Returns: the accounts; nil where the database is not empty.
    func run(owner: String, server: String) async throws -> [SampleAccount]? {
        let files = FileStore(folder: settings.dataFolder + "/files")
        try files.prepare()
        let story = SampleStory(
            owner: owner, server: server, files: files, packs: standards.packs,
            press: .printing(settings, files, logger), logger: logger)
        let result: Result<[SampleAccount]?, any Error>
        do {
            if try await story.isWanted() {
                Terminal.write("Đang tạo dữ liệu mẫu…\n")
                result = .success(try await story.tell())
            } else {
                result = .success(nil)
            }
        } catch {
            result = .failure(error)
        }
        await story.shutdown()
        return try result.get()
    }
}

/// The sample accounts as the command line shows them.
enum AccountTable {
    /// Those with a role, and the council of the school with the complete dossier.
    static func text(_ accounts: [SampleAccount]) -> String {
        let shown = accounts.filter(\.isMain)
        let rows =
            [["Tên đăng nhập", "Mật khẩu dùng một lần", "Họ tên", "Chức vụ, đơn vị"]]
            + shown.map { [$0.login, $0.password, $0.name, "\($0.post), \($0.unit)"] }
        let widths = (0..<3).map { column in rows.map { $0[column].count }.max() ?? 0 }
        let lines = rows.map { row in
            row.enumerated().map { column, text in
                column < 3 ? text + String(repeating: " ", count: widths[column] - text.count) : text
            }.joined(separator: "  ")
        }
        return (["Tài khoản mẫu (mật khẩu phải đổi khi đăng nhập lần đầu):"] + lines + [""])
            .joined(separator: "\n") + "\n"
    }
}
