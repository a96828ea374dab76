/// One row of the import table: what a module of ours may import of our own, and what it never imports.
struct ImportRule: Sendable {
    let module: String
    /// Our modules that it may import.
    let ours: Set<String>
    /// Those of them that must not be seen through it.
    var hidden: Set<String> = []
    /// Beginnings of the names of foreign modules that it never imports.
    var never: [String] = []

    static let web = ["Hummingbird", "HTTPTypes", "Mustache", "NIOHTTP", "FoundationNetworking", "ArgumentParser"]
    static let machine = ["Logging", "NIO", "Glibc", "Dispatch", "Metrics", "ServiceLifecycle", "Configuration"]

    static let table = [
        ImportRule(module: "Postgres", ours: ["CLibPQ"], hidden: ["CLibPQ"], never: web),
        ImportRule(module: "XML", ours: ["CLibXML2"], hidden: ["CLibXML2"], never: web + machine),
        ImportRule(module: "Archive", ours: ["CArchive"], hidden: ["CArchive"], never: web + machine),
        ImportRule(
            module: "Workbook", ours: ["Archive", "CXlsxWriter", "XML"], hidden: ["CXlsxWriter", "XML"],
            never: web + machine),
        ImportRule(module: "Criteria", ours: ["XML"], hidden: ["XML"], never: web + machine),
        ImportRule(module: "Accreditation", ours: ["Criteria"], never: web + machine),
        ImportRule(
            module: "Storage", ours: ["Accreditation", "Criteria", "Postgres"], hidden: ["Postgres"], never: web),
        ImportRule(
            module: "Documents", ours: ["Accreditation", "Archive", "Criteria", "Workbook"], never: web + machine),
        ImportRule(
            module: "Server",
            ours: ["Accreditation", "Archive", "Criteria", "Documents", "Storage", "Workbook"]),
    ]

    static let allOurs: Set<String> = Set(table.map(\.module)).union([
        "CArchive", "CLibPQ", "CLibXML2", "CXlsxWriter", "TestSupport",
    ])

    /// What a file's import lines do wrong, one sentence each.
    func problems(in text: String) -> [String] {
        ImportLine.all(in: text).compactMap { line in
            if Self.allOurs.contains(line.module), !ours.contains(line.module) {
                return "\(module) must not import \(line.module)"
            }
            if never.contains(where: line.module.hasPrefix) { return "\(module) never imports \(line.module)" }
            if hidden.contains(line.module), line.isVisible { return "\(module) must keep \(line.module) internal" }
            return line.isTestable ? "\(module) has a testable import" : nil
        }
    }
}

/// One import line of a Swift file.
struct ImportLine: Sendable, Equatable {
    let module: String
    /// Whether importers of the file's module see it.
    let isVisible: Bool
    let isTestable: Bool

    static func all(in text: String) -> [ImportLine] {
        let pattern =
            #/
            (?m) ^ [\ \t]* ((?: @\w+ (?: \([^)]*\) )? \s+ | \w+ \s+ )*?)
            import \s+ (?: (?: struct | class | enum | protocol | func | var | let | typealias ) \s+ )? (\w+)
            /#
        return BareCode.text(of: text).matches(of: pattern).map { match in
            let words = match.1.split(separator: " ")
            let visible = words.contains { ["public", "package", "@_exported"].contains($0) }
            return ImportLine(
                module: String(match.2), isVisible: visible, isTestable: words.contains("@testable"))
        }
    }
}
