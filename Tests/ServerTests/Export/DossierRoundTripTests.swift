import Accreditation
import Criteria
import Documents
import Foundation
import Postgres
import Storage
import TestSupport
import Testing

@testable import Server

/// Out of one system and into an empty one: the same results, the same hashes, the same bytes.
@Suite struct DossierRoundTripTests {
    @Test func everySampleDossierComesBackTheSame() async throws {
        try await ExportHome.with(story: true) { home in
            let dossiers = try await home.dossiers()
            #expect(dossiers.count == 7)
            var laws: Set<String> = []
            var paths: [String] = []
            for (dossier, head) in dossiers {
                let path = try await home.archive(dossier, as: head)
                laws.insert(try DossierFileReader(path: path).manifest.pack)
                try await comesBack(path, dossier, head)
                paths.append(path)
            }
            try await share(paths)
            #expect(laws.contains { $0.hasPrefix("57-2026") } && laws.contains { $0.contains("-2018-") })
        }
    }

    /// All into one system too: they share units and people.
    private func share(_ paths: [String]) async throws {
        try await ExportHome.with(story: false) { other in
            for path in paths { try await other.take(path) }
            let audit = Audit(address: other.schema.owner, schema: other.schema.schema, logger: Silence.logger)
            let findings = try await audit.verify().findings
            await audit.shutdown()
            #expect(findings == [])
        }
    }

    private func comesBack(_ path: String, _ dossier: DossierID, _ head: PersonID) async throws {
        let first = try Data(contentsOf: URL(filePath: path))
        try await ExportHome.with(story: false) { other in
            try await other.take(path)
            let again = try await other.archive(dossier, as: head)
            let second = try Data(contentsOf: URL(filePath: again))
            #expect(try DossierRoundTripTests.differences(path, again) == [])
            #expect(first == second)
            try DossierRoundTripTests.assessesTheSame(path)
            await #expect(throws: ImportProblem.alreadyHere) { try await other.take(path) }
        }
    }

    /// Which entries of two archives differ.
    private static func differences(_ one: String, _ other: String) throws -> [String] {
        let lists = try [one, other].map { path in
            Dictionary(
                try DossierFileReader(path: path).manifest.entries.map { ($0.name, $0.sha256) },
                uniquingKeysWith: { first, _ in first })
        }
        return Set(lists[0].keys).union(lists[1].keys).filter { lists[0][$0] != lists[1][$0] }.sorted()
    }

    /// The file of findings in the archive gives the level, grade and degree of the result in it.
    private static func assessesTheSame(_ path: String) throws {
        let nowhere = DossierFileTaker(begin: {}, write: { _ in }, finish: {})
        let data = try DossierFileReader(path: path).read(into: nowhere)
        let file = try FindingsFile(
            data[DossierFolder.findings] ?? [], packs: TestStandards.real.packs)
        let assessed = try JSONSerialization.jsonObject(with: Data(AssessCommand.output(file, json: true).utf8))
        let told = try JSONSerialization.jsonObject(with: Data(data[DossierFolder.result] ?? []))
        let (one, other) = try (#require(assessed as? NSDictionary), #require(told as? NSDictionary))
        for key in ["pack", "level", "accreditationGrade", "nationalStandard", "nextLevel", "criteria"] {
            #expect(one[key] as? NSObject == other[key] as? NSObject, "\(key)")
        }
    }
}
