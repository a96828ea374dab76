import Accreditation
import Postgres
import TestSupport

extension RowSecurityTests {
    /// Attempts to ask for archives, and to change what they leave behind.
    static func exportAttempts(_ place: Query, _ here: Query, _ me: Query) -> [WriteAttempt] {
        [
            .init(
                "export insert", [.exportDossier],
                "INSERT INTO dossier_export (school_id, dossier_id, asked_by) VALUES (\(place), \(me))"),
            .init(
                "export insert as ready", [],
                """
                INSERT INTO dossier_export (school_id, dossier_id, asked_by, state, sha256, size)
                VALUES (\(place), \(me), 'ready', \(TestWorld.packHash), 10)
                """),
            .init("export update", [], "UPDATE dossier_export SET problem = 'x' \(here)"),
            .init("export delete", [], "DELETE FROM dossier_export \(here)"),
            .init(
                "import insert", [],
                """
                INSERT INTO dossier_import (school_id, dossier_id, list_hash, imported_at)
                VALUES (\(place), \(TestWorld.packHash), now())
                """),
            .init("import delete", [], "DELETE FROM dossier_import \(here)"),
            .init("carried event insert", [], "INSERT INTO carried_event VALUES (\(place), 9, '{}')"),
            .init("carried event update", [], "UPDATE carried_event SET content = '{}' \(here)"),
        ]
    }
}
