import ArgumentParser
import Logging
import Storage

/// `accreditation audit`: questions about the history.
struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "Verify the history.", subcommands: [AuditVerifyCommand.self])
}

/// `accreditation audit verify`: reads every chain of events and compares every recorded row with its last event.
struct AuditVerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Find any edit, gap or truncation of the history, and name the place.",
        discussion: "Exit status 0 when the history is sound, 1 otherwise. The address must be the owner's.")

    @OptionGroup var options: SettingsOptions

    func run() async throws {
        var logger = Logger(label: "accreditation")
        logger.logLevel = .error
        let owner = try await OwnerAddress.open(try options.settings(), logger: logger)
        let audit = Audit(address: owner.address, logger: logger)
        let result: Result<AuditReport, any Error>
        do {
            result = .success(try await audit.verify())
        } catch {
            result = .failure(error)
        }
        await audit.shutdown()
        try await owner.close()
        try tell(try result.get())
    }

    private func tell(_ report: AuditReport) throws {
        for finding in report.findings { Terminal.write("\(finding)\n") }
        Terminal.write(
            "Đã đọc \(report.chains) chuỗi, \(report.events) sự kiện, đối chiếu \(report.rows) dòng dữ liệu: ")
        guard report.findings.isEmpty else {
            Terminal.write("\(report.findings.count) chỗ không khớp.\n")
            throw ExitCode.failure
        }
        Terminal.write("lịch sử nguyên vẹn.\n")
    }
}
