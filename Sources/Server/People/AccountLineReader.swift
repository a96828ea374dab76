import Accreditation
import Documents
import Storage

/// Reads one line of a list of accounts against the units and roles that its sender may use.
struct AccountLineReader {
    let file: AccountListFile
    let units: [AccountUnit]
    let known: [KnownAccount]
    let taken: Set<String>

    func read(_ line: AccountListFile.Line) -> AccountListReading.Outcome {
        var outcome = AccountListReading.Outcome(line: line)
        for column in AccountColumn.allCases {
            if let fault = line.faults[column] { outcome.fail(file.address(column, in: line), fault) }
        }
        guard outcome.problems.isEmpty else { return outcome }
        let unit = unit(line, &outcome)
        checkName(line, &outcome)
        guard let unit, let home = unit.id else { return outcome }
        outcome.unitName = unit.name
        let role = role(line, in: unit, &outcome)
        let login = line[.login].lowercased()
        outcome.known = there(line, home, login)
        guard outcome.problems.isEmpty, outcome.known == nil else { return outcome }
        if taken.contains(login) {
            outcome.fail(
                file.address(.login, in: line),
                "Tên đăng nhập “\(login)” đã thuộc về người khác; hãy đổi tên khác hoặc để trống.")
            return outcome
        }
        outcome.account = NewAccount(
            fullName: line[.name], login: login.isEmpty ? nil : login, post: line[.post], phone: line[.phone],
            home: home, role: role)
        return outcome
    }

    private func unit(_ line: AccountListFile.Line, _ outcome: inout AccountListReading.Outcome) -> AccountUnit? {
        let named = line[.unit]
        let address = file.address(.unit, in: line)
        if named.isEmpty {
            outcome.fail(address, "Thiếu mã đơn vị.")
            return nil
        }
        let byCode = units.filter { $0.codes.contains(named) }
        let found = byCode.isEmpty ? units.filter { $0.name.lowercased() == named.lowercased() } : byCode
        switch found.count {
        case 1: return found[0]
        case 0: outcome.fail(address, "Không có đơn vị nào do bạn quản lý có mã hoặc tên “\(named)”.")
        default: outcome.fail(address, "Có \(found.count) đơn vị cùng tên “\(named)”; hãy ghi mã đơn vị.")
        }
        return nil
    }

    private func checkName(_ line: AccountListFile.Line, _ outcome: inout AccountListReading.Outcome) {
        let (name, login) = (line[.name], line[.login].lowercased())
        if name.isEmpty {
            outcome.fail(file.address(.name, in: line), "Thiếu họ và tên.")
        } else if name.first?.isLetter != true {
            outcome.fail(file.address(.name, in: line), "Họ và tên phải bắt đầu bằng chữ cái.")
        } else if login.isEmpty, LoginName.proposal(for: name) == nil {
            outcome.fail(
                file.address(.login, in: line), "Không đặt được tên đăng nhập từ họ tên này; hãy ghi tên đăng nhập.")
        }
        if !login.isEmpty, !LoginName.isValid(login) {
            outcome.fail(
                file.address(.login, in: line),
                "Tên đăng nhập gồm ít nhất \(LoginName.lengths.lowerBound) chữ thường không dấu, chữ số, dấu chấm; "
                    + "bắt đầu bằng chữ.")
        }
    }

    /// Nil for staff, and where something is wrong.
    private func role(
        _ line: AccountListFile.Line, in unit: AccountUnit, _ outcome: inout AccountListReading.Outcome
    ) -> Role? {
        let (text, address) = (line[.role], file.address(.role, in: line))
        let titles = unit.roles.map(\.title).joined(separator: ", ")
        if text.isEmpty {
            if unit.kind != .school { outcome.fail(address, "Thiếu vai trò. Có thể ghi: \(titles).") }
            return nil
        }
        if let role = unit.roles.first(where: { $0.title.lowercased() == text.lowercased() }) { return role }
        let possible = titles.isEmpty ? "hãy để trống" : "có thể ghi: \(titles)"
        outcome.fail(address, "Không cấp được vai trò “\(text)” ở đơn vị này; \(possible).")
        return nil
    }

    /// The same person's account in the same unit: by login where one is written, else by name and telephone.
    private func there(_ line: AccountListFile.Line, _ home: UnitID, _ login: String) -> KnownAccount? {
        known.first { one in
            guard one.home == home, one.fullName.lowercased() == line[.name].lowercased() else { return false }
            if !login.isEmpty { return one.login == login }
            return one.phone == line[.phone] || one.phone.isEmpty || line[.phone].isEmpty
        }
    }
}
