import Accreditation
import Foundation
public import Logging
import Postgres

/// Hands copies of notices to the local mail program, as long as the server runs. A failure is noted with the notice
/// and keeps nobody waiting; each notice is tried once.
public struct MailWorker: Sendable {
    /// The program and what letters say of their sender.
    public struct Setting: Sendable {
        /// The path of a program that takes letters like sendmail.
        public var program: String
        /// The address from which letters are; empty for the program's own.
        public var sender: String
        /// What stands in front of links; empty where the site's address is not known.
        public var site: String

        public init(program: String, sender: String, site: String) {
            self.program = program
            self.sender = sender
            self.site = site
        }
    }

    let database: Database
    let setting: Setting
    let logger: Logger

    public init(_ database: Database, _ setting: Setting, logger: Logger) {
        self.database = database
        self.setting = setting
        self.logger = logger
    }

    /// Looks every ten seconds until the task is cancelled.
    public func run() async {
        while !Task.isCancelled {
            do {
                while try await sendDue() > 0 {}
            } catch {
                logger.warning("could not send e-mail", metadata: ["error": "\(error)"])
            }
            try? await Task.sleep(for: .seconds(10))
        }
    }

    /// Sends the next few letters.
    ///
    /// - Returns: how many were tried.
    public func sendDue() async throws -> Int {
        let rows = try await database.query(as: nil, "SELECT * FROM take_mail(20)")
        for row in rows {
            let notice: NoticeID = try row.id("notice_id")
            let letter = MailLetter(
                to: try row["address"], words: try row["words"], link: try row["link"], setting: setting)
            let problem = await send(letter)
            _ = try await database.query(as: nil, "SELECT note_mail(\(notice), \(problem))")
            if !problem.isEmpty { logger.warning("e-mail was not taken", metadata: ["problem": "\(problem)"]) }
        }
        return rows.count
    }

    /// Why a letter was not taken; empty where it was.
    private func send(_ letter: MailLetter) async -> String {
        let sender = setting.sender.isEmpty ? [] : ["-f", setting.sender]
        let words = ["-k", "5", "30", setting.program, "-i"] + sender + ["--", letter.to]
        let command = Command("/usr/bin/timeout", words, input: letter.text)
        do {
            let outcome = try await Blocking.run { try command.run() }
            return outcome.status == 0 ? "" : "status \(outcome.status)"
        } catch {
            return "not started"
        }
    }
}

/// A notice as a letter.
struct MailLetter: Sendable {
    let to: String
    /// Header and body: everything but ASCII is encoded.
    let text: String

    init(to: String, words: String, link: String, setting: MailWorker.Setting) {
        self.to = to
        let subject = Data("Thông báo về hồ sơ chất lượng".utf8).base64EncodedString()
        let place = setting.site.isEmpty || link.isEmpty ? "" : "\n\n\(setting.site)\(link)"
        let body = "\(words)\(place)\n\nThư này được gửi tự động; thông báo vẫn còn trên trang Thông báo.\n"
        let from = setting.sender.isEmpty ? [] : ["From: \(setting.sender)"]
        let lines =
            from + [
                "To: \(to)", "Subject: =?UTF-8?B?\(subject)?=", "MIME-Version: 1.0",
                "Content-Type: text/plain; charset=UTF-8", "Content-Transfer-Encoding: base64",
                "Auto-Submitted: auto-generated", "",
                Data(body.utf8).base64EncodedString(options: .lineLength76Characters), "",
            ]
        text = lines.joined(separator: "\n")
    }
}
