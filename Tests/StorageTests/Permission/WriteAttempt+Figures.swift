import Accreditation
import Postgres
import TestSupport

extension RowSecurityTests {
    /// Attempts to write figures.
    static func figureAttempts(_ place: Query, _ here: Query, _ me: Query) -> [WriteAttempt] {
        [
            .init(
                "figure insert", [.enterFigures],
                """
                INSERT INTO figure_value (school_id, dossier_id, school_year, key, value, changed_by)
                VALUES (\(place), 2024, 'classes/grade-2', '3', \(me))
                """),
            .init(
                "figure update", [.enterFigures], "UPDATE figure_value SET value = '4', changed_by = \(me) \(here)"),
            .init("figure delete", [], "DELETE FROM figure_value \(here)"),
            .init(
                "figure confirmation", [.enterFigures],
                """
                INSERT INTO figure_confirmation (school_id, dossier_id, school_year, key, mark, confirmed_by)
                VALUES (\(place), 2024, 'classes/grade-2', 'jump:1:9', \(me))
                """),
            .init(
                "figure import insert", [.enterFigures],
                """
                INSERT INTO figure_import (id, school_id, dossier_id, file_name, content, sent_by)
                VALUES (gen_random_uuid(), \(place), 'bieu.xlsx', 'x', \(me))
                """),
            .init(
                "figure reason insert", [.rate],
                """
                INSERT INTO figure_reason (school_id, dossier_id, criterion, level, indicator, body, seen, written_by)
                VALUES (\(place), '1.1', 1, 'b', 'Vì', '', \(me))
                """),
            .init(
                "figure reason update", [.rate],
                "UPDATE figure_reason SET body = 'Khác', written_by = \(me) \(here)"),
            .init("figure reason delete", [], "DELETE FROM figure_reason \(here)"),
            .init("figure confirmation update", [], "UPDATE figure_confirmation SET mark = 'x' \(here)"),
        ]
    }
}
