import Documents
import Foundation
import Storage

/// One way to forge an archive, and how it is refused.
struct Forgery: Sendable {
    let name: String
    let change: @Sendable (inout ForgedArchive) throws -> Void
    let expects: @Sendable (any Error) -> Bool

    static let all = lists + contents

    /// The list does not say what is there, or says what nobody can read.
    private static let lists = [
        Forgery("a changed entry", { $0.edit("du-lieu/finding.json") { $0 + " " } }) {
            if case DossierFileRefusal.damaged = $0 { true } else { false }
        },
        Forgery("a missing entry", { $0.entries.removeAll { $0.name == "du-lieu/finding.json" } }) {
            $0 as? DossierFileRefusal == .missing("du-lieu/finding.json")
        },
        Forgery("an entry too many", { $0.entries.append((name: "la.txt", bytes: [1])) }) {
            $0 as? DossierFileRefusal == .stranger("la.txt")
        },
        Forgery("no list", { $0.entries.removeAll { $0.name == "manifest.json" } }) {
            $0 as? DossierFileRefusal == .noList
        },
        Forgery(
            "another version",
            { $0.edit("manifest.json") { $0.replacing("\"version\" : 1", with: "\"version\" : 7") } }
        ) { $0 as? DossierFileRefusal == .version(7) },
        Forgery(
            "what was handed in",
            {
                $0.edit("manifest.json") {
                    $0.replacing("\"extent\" : \"dossier\"", with: "\"extent\" : \"submission\"")
                }
            }
        ) { $0 as? DossierFileRefusal == .notWhole },
    ]

    /// The list is true, but what is in the entries does not fit together.
    private static let contents = [
        listed("another finding", "du-lieu/finding.json", "\"met\"", "\"unmet\"") { $0 == .content },
        listed("another result", "ket-qua.json", "2024", "2025") { $0 == .result },
        listed("another pack", "bo-tieu-chi", "</", "<!-- --></") { if case .pack = $0 { true } else { false } },
        listed("a foreign row", "du-lieu/narrative.json", "\"dossier_id\": \"", "\"dossier_id\": \"f") {
            $0 == .foreign(table: "narrative")
        },
        listed("a column of later times", "du-lieu/finding.json", "\"version\"", "\"vversion\"") {
            $0 == .unknown("finding.vversion")
        },
        listed("a value that cannot be", "du-lieu/evidence.json", "\"box\": 1", "\"box\": 1000") {
            if case .refused(table: "evidence", _) = $0 { true } else { false }
        },
        Forgery(
            "a file that is not there",
            { archive in
                archive.entries.removeAll { $0.name.hasPrefix("minh-chung/") || $0.name.hasPrefix("van-ban/") }
                try archive.list()
            }
        ) { if case ImportProblem.file = $0 { true } else { false } },
        Forgery(
            "a table of later times",
            { archive in
                archive.entries.append((name: "du-lieu/later.json", bytes: Array("[]".utf8)))
                try archive.list()
            }
        ) { $0 as? ImportProblem == .unknown("later") },
    ]

    init(
        _ name: String, _ change: @escaping @Sendable (inout ForgedArchive) throws -> Void,
        expects: @escaping @Sendable (any Error) -> Bool
    ) {
        self.name = name
        self.change = change
        self.expects = expects
    }

    /// Replaces words in the entries whose names begin so, and makes the list true again.
    private static func listed(
        _ name: String, _ entry: String, _ words: String, _ others: String,
        _ expects: @escaping @Sendable (ImportProblem) -> Bool
    ) -> Forgery {
        Forgery(
            name,
            { archive in
                for own in archive.entries.map(\.name) where own.hasPrefix(entry) {
                    archive.edit(own) { $0.replacing(words, with: others) }
                }
                try archive.list()
            }
        ) { ($0 as? ImportProblem).map(expects) ?? false }
    }
}
