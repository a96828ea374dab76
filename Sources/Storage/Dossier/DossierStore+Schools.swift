public import Accreditation
import Postgres

/// A school for which the reader may open a self-assessment.
public struct OpenableSchool: Sendable, Hashable {
    public let id: UnitID
    public let name: String
    /// The kind of school in the packs' words.
    public let kind: String
    /// The schooling levels that it teaches, where it has several.
    public let schoolingLevels: [String]
}

extension DossierStore {
    /// Schools for which this person may open a self-assessment, by name.
    public func openableSchools(as person: PersonID) async throws -> [OpenableSchool] {
        try await database.query(
            as: person,
            """
            SELECT u.id, u.name, s.kind, s.schooling_levels FROM unit u JOIN school s ON s.unit_id = u.id
            WHERE u.id = ANY(ARRAY(SELECT my_schools())) AND may_at_school('openDossier', u.id)
            ORDER BY u.name COLLATE "vi-x-icu", u.id
            """
        ).map {
            OpenableSchool(
                id: try $0.id("id"), name: try $0["name"], kind: try $0["kind"],
                schoolingLevels: try $0["schooling_levels"])
        }
    }

    /// Everything in a dossier that could be carried over into a later one, in order.
    public func places(of dossier: DossierID, as person: PersonID) async throws -> [CarriedPlace] {
        let rows = try await database.query(
            as: person,
            """
            SELECT criterion, 'finding' AS kind, level || '/' || indicator AS place FROM finding
            WHERE dossier_id = \(dossier) AND num_nonnulls(verdict, requirements) = 1
            UNION ALL SELECT criterion, 'narrative', field FROM narrative
            WHERE dossier_id = \(dossier) AND body <> ''
            UNION ALL SELECT criterion, 'improvement', id::text FROM improvement WHERE dossier_id = \(dossier)
            UNION ALL SELECT criterion, 'evidence', code FROM evidence
            WHERE dossier_id = \(dossier) AND withdrawn_at IS NULL
            ORDER BY criterion, kind, place
            """)
        return try rows.map {
            CarriedPlace(
                criterion: try $0["criterion"], kind: try $0.word("kind"), place: try $0["place"])
        }
    }
}

/// One thing that can be carried over from an earlier dossier.
public struct CarriedPlace: Sendable, Hashable {
    /// What it is.
    public enum Kind: String, Sendable, Hashable {
        case finding
        case narrative
        case improvement
        case evidence
    }

    /// The printed code of its criterion.
    public let criterion: String
    public let kind: Kind
    /// `1/a` of a finding, the field of a text, the code of a piece of evidence.
    public let place: String
}
