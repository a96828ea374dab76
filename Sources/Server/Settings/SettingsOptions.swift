import ArgumentParser
import Configuration

/// The flags that any subcommand offers which reads the settings.
struct SettingsOptions: ParsableArguments {
    @Option(help: "Address to listen on (ACCREDITATION_HOST, 127.0.0.1).") var host: String?
    @Option(help: "Port to listen on (ACCREDITATION_PORT, 8080).") var port: String?
    @Option(help: "Folder of database cluster and files (ACCREDITATION_DATA_FOLDER, .data).") var dataFolder: String?
    @Option(help: "Folder of the rule packs (ACCREDITATION_STANDARDS_FOLDER, Standards).") var standardsFolder: String?
    @Option(help: "libpq address of the database (ACCREDITATION_DATABASE_URL).") var databaseUrl: String?
    @Option(help: "Cookies over HTTPS only (ACCREDITATION_SECURE_COOKIES, false).") var secureCookies: Bool?
    @Option(help: "First day, end of semester I, end of year (ACCREDITATION_SCHOOL_YEAR_DAYS, 09-01,01-15,05-31).")
    var schoolYearDays: String?
    @Option(help: "Days before its end that a deadline counts as near (ACCREDITATION_DEADLINE_WARNING_DAYS, 7).")
    var deadlineWarningDays: String?
    @Option(help: "Days before a deadline, negative after it, to tell people (ACCREDITATION_WARNING_DAYS, 7,2,-1,-7).")
    var warningDays: String?
    @Option(help: "Program that takes e-mail like sendmail; none is sent without it (ACCREDITATION_MAIL_PROGRAM).")
    var mailProgram: String?
    @Option(help: "Address from which e-mail is sent (ACCREDITATION_MAIL_SENDER).") var mailSender: String?
    @Option(
        help: "Changes of figures to ask about: per cent, at least, zero after (ACCREDITATION_FIGURE_LIMITS, 30,10,5).")
    var figureLimits: String?
    @Option(help: "Other similar schools from where their median is shown (ACCREDITATION_SIMILAR_SCHOOLS, 5).")
    var similarSchools: String?
    @Option(help: "trace, debug, info, notice, warning, error (ACCREDITATION_LOG_LEVEL).") var logLevel: String?

    /// The settings from flags, then from the environment.
    func settings() throws -> Settings {
        let environment = EnvironmentVariablesProvider(secretsSpecifier: .specific(["ACCREDITATION_DATABASE_URL"]))
        let flags = InMemoryProvider(name: "flags", values: values)
        return try Settings(reader: ConfigReader(providers: [flags, environment.prefixKeys(with: "accreditation")]))
    }

    private var values: [AbsoluteConfigKey: ConfigValue] {
        var values: [AbsoluteConfigKey: ConfigValue] = [:]
        let texts: [(AbsoluteConfigKey, String?)] = [
            ("host", host), ("port", port), ("data.folder", dataFolder), ("standards.folder", standardsFolder),
            ("database.url", databaseUrl), ("log.level", logLevel),
            ("school.year.days", schoolYearDays), ("deadline.warning.days", deadlineWarningDays),
            ("figure.limits", figureLimits), ("warning.days", warningDays), ("mail.program", mailProgram),
            ("mail.sender", mailSender),
            ("similar.schools", similarSchools),
        ]
        for case let (key, text?) in texts {
            values[key] = ConfigValue(.string(text), isSecret: key == "database.url")
        }
        if let secureCookies { values["secure.cookies"] = ConfigValue(.bool(secureCookies), isSecret: false) }
        return values
    }
}
