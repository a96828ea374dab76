import Accreditation
import Configuration
import Logging

/// Everything that the operator may set: flags first, then environment variables `ACCREDITATION_…`, then defaults.
struct Settings: Sendable {
    /// Address to listen on, a host name or an IP address.
    var host = "127.0.0.1"
    /// TCP port to listen on; 0 lets the system pick a free one.
    var port = 8080
    /// Folder of the private database cluster and of the evidence files.
    var dataFolder = ".data"
    /// Folder of the rule packs.
    var standardsFolder = "Standards"
    /// libpq address of the database; without it the server starts a private cluster in `dataFolder`.
    var databaseURL: String?
    /// Whether cookies are only sent over HTTPS; to be set wherever the site is served over HTTPS.
    var secureCookies = false
    /// Address under which the site is reached, such as `https://truong.example`, for links in papers; without it
    /// they lead nowhere outside the paper.
    var publicAddress = ""
    /// Minutes without a request after which a session ends.
    var sessionIdleMinutes = 120
    /// Hours after which a session ends in any case.
    var sessionHours = 12
    /// Whether `serve` fills an empty database of its own with the sample story.
    var seedIfEmpty = false
    /// The largest evidence file in megabytes.
    var uploadMegabytes = 200
    /// First day of a school year, last day of its first semester and last day of its second one, as month-day.
    var schoolYearDays = ["09-01", "01-15", "05-31"]
    /// How many days before its end a deadline is shown as near.
    var deadlineWarningDays = 7
    /// When people are told about a deadline: calendar days before its last day, negative ones after it.
    var warningDays = [7, 2, -1, -7]
    /// The program that takes e-mail like sendmail does; without it none is sent.
    var mailProgram: String?
    /// From whom e-mail is.
    var mailSender = ""
    /// From where on a figure that is possible is asked about.
    var figureLimits = FigureLimits()
    /// How many other similar schools there must be before their median is shown; never fewer than five.
    var similarSchools = 5
    var logLevel = Logger.Level.info
}

extension Settings {
    /// Reads the settings; a value that cannot be understood throws with the name of its key.
    init(reader: ConfigReader) throws {
        host = reader.string(forKey: "host", default: host)
        port = try reader.requiredIfPresent("port", default: port)
        dataFolder = reader.string(forKey: "data.folder", default: dataFolder)
        standardsFolder = reader.string(forKey: "standards.folder", default: standardsFolder)
        databaseURL = reader.string(forKey: "database.url", isSecret: true)
        secureCookies = reader.bool(forKey: "secure.cookies", default: secureCookies)
        publicAddress = reader.string(forKey: "public.address", default: publicAddress)
        sessionIdleMinutes = try reader.requiredIfPresent("session.idle.minutes", default: sessionIdleMinutes)
        sessionHours = try reader.requiredIfPresent("session.hours", default: sessionHours)
        seedIfEmpty = reader.bool(forKey: "seed.if.empty", default: seedIfEmpty)
        uploadMegabytes = try reader.requiredIfPresent("upload.megabytes", default: uploadMegabytes)
        let days = reader.string(forKey: "school.year.days").map { $0.split(separator: ",").map(String.init) }
        schoolYearDays = days ?? schoolYearDays
        deadlineWarningDays = try reader.requiredIfPresent("deadline.warning.days", default: deadlineWarningDays)
        warningDays = try reader.warningDays(default: warningDays)
        mailProgram = reader.string(forKey: "mail.program")
        mailSender = reader.string(forKey: "mail.sender", default: mailSender)
        figureLimits = try reader.figureLimits(default: figureLimits)
        similarSchools = try reader.requiredIfPresent("similar.schools", default: similarSchools)
        _ = try schoolYear
        if let name = reader.string(forKey: "log.level") {
            guard let level = Logger.Level(rawValue: name) else { throw SettingsError(key: "log.level", value: name) }
            logLevel = level
        }
    }
}

extension Settings {
    /// The days that frame a school year.
    ///
    /// - Throws: `SettingsError` where the days cannot be read or are not in order.
    var schoolYear: SchoolYearFrame {
        get throws {
            let days = schoolYearDays.compactMap { MonthDay($0) }
            let frame =
                days.count == 3 && schoolYearDays.count == 3
                ? SchoolYearFrame(start: days[0], firstSemesterEnd: days[1], end: days[2]) : nil
            guard let frame else {
                throw SettingsError(key: "school.year.days", value: schoolYearDays.joined(separator: ","))
            }
            return frame
        }
    }
}

/// A setting that cannot be understood.
struct SettingsError: Error, CustomStringConvertible {
    let key: String
    let value: String

    var description: String { "cannot understand the value \"\(value)\" of the setting \(key)" }
}

extension ConfigReader {
    /// A change by more than so many per cent, and by at least so many; a zero after at least so many.
    fileprivate func figureLimits(default fallback: FigureLimits) throws -> FigureLimits {
        guard let text = string(forKey: "figure.limits") else { return fallback }
        let numbers = text.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) ?? -1 }
        guard numbers.count == 3, numbers.allSatisfy({ (0...1_000_000).contains($0) }) else {
            throw SettingsError(key: "figure.limits", value: text)
        }
        return FigureLimits(jumpPercent: numbers[0], jumpAtLeast: numbers[1], zeroAfter: numbers[2])
    }

    /// Days before the last one, negative ones after it, separated by commas.
    fileprivate func warningDays(default fallback: [Int]) throws -> [Int] {
        guard let text = string(forKey: "warning.days") else { return fallback }
        let days = text.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
        guard days.allSatisfy({ $0.map { (-365...365).contains($0) } ?? false }) else {
            throw SettingsError(key: "warning.days", value: text)
        }
        return days.compactMap { $0 }
    }

    fileprivate func requiredIfPresent(_ key: String, default fallback: Int) throws -> Int {
        guard let text = string(forKey: ConfigKey(key)) else { return fallback }
        guard let number = Int(text), (0...65_535).contains(number) else { throw SettingsError(key: key, value: text) }
        return number
    }
}
