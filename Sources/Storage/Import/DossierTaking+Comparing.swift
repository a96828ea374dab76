import Accreditation
import Criteria
import Foundation
import Postgres

// Computes content and result again from what stands in the tables now.
extension DossierTaking {
    func compare() async throws {
        let (dossier, content) = try await readBack()
        guard try ContentHash.of(content) == package.contentHash else { throw ImportProblem.content }
        guard let source = package.packs[dossier.packHash], let pack = PackReader.read(source, schema: nil).0 else {
            throw ImportProblem.pack(hash: dossier.packHash)
        }
        let used = UsedPack(pack).laidOut(for: dossier.parts)
        let result = ResultFile.json(try content.proofs(used.assessment), content, submission: nil)
        guard Array(JSONWriter.text(result).utf8) == package.result else { throw ImportProblem.result }
    }

    private struct ReadBack: Error {
        let dossier: Dossier
        let content: DossierContent
    }

    /// Reads the dossier as its school reads it: through a head who is there for this moment only.
    private func readBack() async throws -> (Dossier, DossierContent) {
        do {
            try await transaction.savepoint { transaction -> Void in
                let reader = PersonID()
                try await transaction.execute(
                    """
                    INSERT INTO person (id, login, full_name)
                    VALUES (\(reader), \("nguoi-\(reader)"), 'Đọc lại')
                    """)
                try await transaction.execute(
                    """
                    INSERT INTO role_assignment (person_id, unit_id, role)
                    VALUES (\(reader), \(package.place.school), 'principal')
                    """)
                try await transaction.execute("SELECT set_config('app.person', \(reader.description), true)")
                guard let dossier = try await DossierStore.dossier(package.place.dossier, in: transaction) else {
                    throw ImportProblem.missing(table: "dossier")
                }
                throw ReadBack(
                    dossier: dossier, content: try await DossierStore.content(of: dossier, in: transaction))
            }
        } catch let read as ReadBack {
            return (read.dossier, read.content)
        }
        throw ImportProblem.content
    }
}
