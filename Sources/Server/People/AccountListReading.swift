import Accreditation
import Documents
import Storage

/// What a list of accounts would make, line by line; nothing of it is written yet.
struct AccountListReading {
    private let file: AccountListFile
    private(set) var outcomes: [Outcome] = []
    private var seen: [String: Int] = [:]
    private var logins: [String: Int] = [:]

    var accounts: [NewAccount] { outcomes.compactMap(\.account) }
    var problems: [Problem] { outcomes.flatMap(\.problems) }

    /// - Parameters:
    ///   - units: where the reader may make accounts.
    ///   - known: the accounts of these units.
    ///   - taken: logins of the list that belong to somebody, wherever.
    init(_ file: AccountListFile, units: [AccountUnit], known: [KnownAccount], taken: Set<String>) {
        self.file = file
        let reader = AccountLineReader(file: file, units: units, known: known, taken: taken)
        for line in file.lines {
            let outcome = compared(reader.read(line))
            outcomes.append(outcome)
        }
    }

    /// With what earlier lines say: nobody and no login twice.
    private mutating func compared(_ outcome: Outcome) -> Outcome {
        var outcome = outcome
        let line = outcome.line
        guard let account = outcome.account else { return outcome }
        let key = "\(account.home?.description ?? "")|\(account.fullName.lowercased())|\(account.phone)"
        if let first = seen[key] {
            outcome.fail(
                file.address(.name, in: line),
                "Trùng với dòng \(first). Nếu là hai người khác nhau, hãy ghi số điện thoại của từng người.")
        }
        seen[key] = seen[key] ?? line.row
        if let login = account.login {
            if let first = logins[login] {
                outcome.fail(file.address(.login, in: line), "Tên đăng nhập này đã có ở dòng \(first).")
            }
            logins[login] = logins[login] ?? line.row
        }
        return outcome
    }
}
