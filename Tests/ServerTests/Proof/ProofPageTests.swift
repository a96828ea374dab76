import Accreditation
import Criteria
import HTTPTypes
import HummingbirdTesting
import Postgres
import TestSupport
import Testing

@testable import Server

@Suite struct ProofPageTests {
    @Test(arguments: ["truong", "muc/2", "tieu-chi/1.1/2", "chi-bao/1.1/1/a", "cap-do", "chuan-quoc-gia/1"])
    func everyNodeHasAPageAndReadsBack(text: String) async throws {
        let node = try #require(ProofNode(text))
        #expect(node.text == text)
        try await TestWorld.with { world in
            let (dossier, _) = try await world.ratedDossier()
            try await withServer(in: world, as: world.people.member) { member in
                let page = try await member.get(.proof(dossier.id.uuid, node))
                #expect(page.status == .ok)
                #expect(page.text.contains("<h1>Vì sao?"))
                let full = try await member.get(Route.proof(dossier.id.uuid, node).with("day-du", "1"))
                #expect(full.text.contains("Bùi Văn Viên"))
            }
        }
    }

    @Test(arguments: ["", "muc", "muc/9", "muc/x", "tieu-chi/9.9/1", "chi-bao/1.1/1/z", "chuan-quoc-gia/7", "khac"])
    func unknownNodesAreNotFound(text: String) async throws {
        try await TestWorld.with { world in
            let (dossier, _) = try await world.ratedDossier()
            try await withServer(in: world, as: world.people.member) { member in
                let page = try await member.get(Route.proof(dossier.id.uuid).path + "?nut=" + text)
                #expect(page.status == .notFound)
            }
        }
    }

    @Test func anIndicatorShowsPersonEvidenceAndFileHash() async throws {
        try await TestWorld.with { world in
            let (dossier, _) = try await world.ratedDossier()
            let hash = String(repeating: "c", count: 64)
            try await world.addEvidence(to: dossier, code: "H1-1.1-01", name: "Kế hoạch chiến lược", hash: hash)
            try await withServer(in: world, as: world.people.member) { member in
                let node = ProofNode.criterion("1.1", level: 1)
                let page = try await member.get(.proof(dossier.id.uuid, node)).text
                #expect(page.contains("H1-1.1-01"))
                #expect(page.contains("Kế hoạch chiến lược"))
                #expect(page.contains(hash))
                #expect(page.contains("Điều 7"))
            }
        }
    }

    @Test func whyNotSaysWhatIsMissing() async throws {
        try await TestWorld.with { world in
            let (dossier, _) = try await world.ratedDossier()
            try await world.owner.execute(
                "UPDATE finding SET verdict = 'unmet' WHERE criterion = '1.2' AND level = 2 AND indicator = '-'")
            try await withServer(in: world, as: world.people.member) { member in
                let page = try await member.get(.proof(dossier.id.uuid, .level(2))).text
                #expect(page.contains("Còn thiếu gì"))
                #expect(page.contains("Mức 2, tiêu chí 1.2"))
                #expect(page.contains(Route.criterion(dossier: dossier.id.uuid, code: "1.2").path))
            }
        }
    }

    @Test func aScriptGetsThePartOnly() async throws {
        try await TestWorld.with { world in
            let (dossier, _) = try await world.ratedDossier()
            try await withServer(in: world, as: world.people.member) { member in
                let path = Route.proof(dossier.id.uuid, .level(1)).path
                let part = try await member.get(path, headers: [.hxRequest: "true"]).text
                #expect(part.contains("Vì sao?"))
                #expect(!part.contains("<html"))
            }
        }
    }
}

extension TestWorld {
    /// Registers a piece with one file and links it to the first indicator of the first criterion.
    func addEvidence(to dossier: Dossier, code: String, name: String, hash: String) async throws {
        let id = EvidenceID()
        try await owner.transaction { transaction in
            try await transaction.execute(
                """
                INSERT INTO evidence
                    (id, school_id, dossier_id, criterion, box, serial, code, name, registered_by)
                VALUES (\(id.uuid), \(school.uuid), \(dossier.id.uuid), '1.1', 1, 1, \(code), \(name),
                    \(people.member.uuid))
                """)
            try await transaction.execute(
                """
                INSERT INTO evidence_use
                    (school_id, dossier_id, evidence_id, criterion, level, indicator, linked_by)
                VALUES (\(school.uuid), \(dossier.id.uuid), \(id.uuid), '1.1', 1, 'a', \(people.member.uuid))
                """)
            try await transaction.execute(
                """
                INSERT INTO evidence_revision (school_id, dossier_id, evidence_id, slot, revision, sha256, file_name,
                    media_type, size, uploaded_by)
                VALUES (\(school.uuid), \(dossier.id.uuid), \(id.uuid), 1, 1, \(hash), 'a.pdf', 'pdf', 1,
                    \(people.member.uuid))
                """)
        }
    }
}
