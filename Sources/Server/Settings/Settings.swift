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
    /// Minutes without a request after which a session ends.
    var sessionIdleMinutes = 120
    /// Hours after which a session ends in any case.
    var sessionHours = 12
    /// Whether `serve` fills an empty database of its own with the sample story.
    var seedIfEmpty = false
    /// The largest evidence file in megabytes.
    var uploadMegabytes = 200
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
        sessionIdleMinutes = try reader.requiredIfPresent("session.idle.minutes", default: sessionIdleMinutes)
        sessionHours = try reader.requiredIfPresent("session.hours", default: sessionHours)
        seedIfEmpty = reader.bool(forKey: "seed.if.empty", default: seedIfEmpty)
        uploadMegabytes = try reader.requiredIfPresent("upload.megabytes", default: uploadMegabytes)
        if let name = reader.string(forKey: "log.level") {
            guard let level = Logger.Level(rawValue: name) else { throw SettingsError(key: "log.level", value: name) }
            logLevel = level
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
    fileprivate func requiredIfPresent(_ key: String, default fallback: Int) throws -> Int {
        guard let text = string(forKey: ConfigKey(key)) else { return fallback }
        guard let number = Int(text), (0...65_535).contains(number) else { throw SettingsError(key: key, value: text) }
        return number
    }
}
