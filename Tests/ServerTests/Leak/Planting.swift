import Accreditation
import Criteria
import Foundation
import Postgres
import Storage
import TestSupport

/// The statements that put the school's secrets into the database, past everybody.
struct Planting: Sendable {
    let world: TestWorld
    let dossier: DossierID
    let group = UUID()
    let entry = UUID()
    let evidence = UUID()
    let upload = UUID()
    let job = UUID()

    /// The content of the piece's file.
    static let file = Array(Secret.content.rawValue.utf8)
    static let fileHash = ContentHash.hex(file)

    /// Lays the piece's file where a server with this folder looks for it.
    static func layFile(in folder: String) throws {
        let place = "\(folder)/files/\(fileHash.prefix(2))"
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        try Data(file).write(to: URL(filePath: "\(place)/\(fileHash)"))
    }

    func run(_ statements: [Query]) async throws {
        try await world.owner.transaction { transaction in
            for statement in statements { try await transaction.execute(statement) }
        }
    }

    /// An address' objects: these, in a dossier.
    func target(_ dossier: DossierID) -> Target {
        Target(
            dossier: dossier.uuid, group: group, entry: entry, evidence: evidence, upload: upload,
            unit: world.school.uuid, person: world.people.member.uuid, job: job,
            pack: TestWorld.standards.pack("17-2018-primary")?.hash ?? "")
    }

    var place: Query { "\(world.school.uuid), \(dossier.uuid)" }
    var member: Query { "\(world.people.member.uuid)" }

    /// What the province asked about the dossier's pack.
    private var effect: Query {
        """
        INSERT INTO effect_job (id, unit_id, from_hash, to_hash, state, asked_by)
        SELECT \(job), \(world.province.uuid), pack_hash, pack_hash, 'finished', \(world.people.provinceOfficer.uuid)
        FROM dossier WHERE id = \(dossier.uuid)
        """
    }

    /// The days of a collection that the province set; it never ends.
    private var round: Query {
        """
        INSERT INTO collection_round (unit_id, school_year, number, school_by, check_by, cut_off, set_by)
        VALUES (\(world.province.uuid), 2024, 1, '2090-10-10', '2090-10-15', '2090-10-20',
            \(world.people.provinceOfficer.uuid))
        """
    }

    /// An archive that the principal asked for.
    private var archive: Query {
        """
        INSERT INTO dossier_export (id, school_id, dossier_id, asked_by, state, sha256, size)
        VALUES (\(entry), \(place), \(world.people.principal.uuid), 'ready', \(Planting.fileHash),
            \(Planting.file.count))
        """
    }

    var selfAssessment: [Query] {
        [
            effect, round, archive,
            """
            INSERT INTO narrative
            VALUES (\(place), '1.1', 'present/1', \(Secret.submitted.rawValue), false, \(member))
            """,
            """
            INSERT INTO improvement (id, school_id, dossier_id, criterion, position, measure, written_by)
            VALUES (\(entry), \(place), '1.1', 1, 'Công khai chiến lược', \(member))
            """,
            """
            INSERT INTO working_group (id, school_id, dossier_id, name)
            VALUES (\(group), \(place), \(Secret.group.rawValue))
            """,
            "INSERT INTO evidence_counter VALUES (\(place), '1.1', 1)",
            """
            INSERT INTO evidence (id, school_id, dossier_id, criterion, box, serial, code, name, registered_by)
            VALUES (\(evidence), \(place), '1.1', 1, 1, 'H1-1.1-01', \(Secret.evidence.rawValue), \(member))
            """,
            "INSERT INTO evidence_use VALUES (\(place), \(evidence), '1.1', 1, 'a', \(member))",
            """
            INSERT INTO evidence_revision VALUES (\(place), \(evidence), 1, 1, \(Planting.fileHash),
                \(Secret.file.rawValue), 'text/plain', \(Planting.file.count), \(member))
            """,
            """
            INSERT INTO upload (id, school_id, dossier_id, evidence_id, file_name, size, begun_by)
            VALUES (\(upload), \(place), \(evidence), \(Secret.file.rawValue), 10, \(member))
            """,
            """
            INSERT INTO figure_import (id, school_id, dossier_id, file_name, content, sent_by)
            VALUES (\(upload), \(place), \(Secret.file.rawValue), \(Planting.file), \(member))
            """,
            list,
            accounts,
        ] + register + papers + earlier + together + schooldesk
    }

    /// A list of figures from elsewhere that the principal has sent.
    private var list: Query {
        """
        INSERT INTO figure_list_draft (id, unit_id, source, title, school_year, as_of, file_name, content, sent_by)
        VALUES (\(upload), \(world.school.uuid), 'sector', \(Secret.file.rawValue), 2024, '2024-10-01',
            \(Secret.file.rawValue), \(Planting.file), \(world.people.principal.uuid))
        """
    }

    /// A list of accounts that the district has sent.
    private var accounts: Query {
        """
        INSERT INTO account_draft (id, file_name, content, sent_by)
        VALUES (\(upload), 'tai-khoan.csv', \(Array("Mã đơn vị;Họ và tên\nT01;Lê Văn Lạ\n".utf8)),
            \(world.people.districtOfficer.uuid))
        """
    }

    /// A list of certificates that the province has sent, and a certificate of the register.
    private var register: [Query] {
        [
            """
            INSERT INTO certificate_draft (id, unit_id, file_name, content, sent_by)
            VALUES (\(upload), \(world.province.uuid), 'giay.csv', 'x', \(world.people.provinceOfficer.uuid))
            """,
            """
            INSERT INTO certificate (id, school_id, school_name, kind, rank, decision_number, decided_on,
                is_end_printed)
            VALUES (\(entry), \(world.school.uuid), 'Trường Tiểu học Hạ Vân', 'accreditation', 1, '7/QĐ',
                '2020-01-06', true)
            """,
        ]
    }

    /// A draft, and an approved paper with its scan.
    private var papers: [Query] {
        let version = UUID()
        let file: Query = "\(Planting.fileHash), \(Planting.file.count)"
        let source = (try? Planting.emptySource()) ?? ""
        return [
            "INSERT INTO paper_text VALUES (\(place), 'plan', 'text/scope', \(Secret.paperText.rawValue), \(member))",
            """
            INSERT INTO paper_version (id, school_id, dossier_id, paper, number, docx_sha256, docx_size, pdf_sha256,
                pdf_size, source, source_hash, approved_by)
            VALUES (\(version), \(place), 'plan', 1, \(file), \(file), \(source),
                \(ContentHash.hex(source.utf8)), \(world.people.principal.uuid))
            """,
            """
            INSERT INTO paper_scan (id, school_id, dossier_id, version_id, sha256, file_name, media_type, size,
                uploaded_by)
            VALUES (\(entry), \(place), \(version), \(Planting.fileHash), \(Secret.scan.rawValue), 'application/pdf',
                \(Planting.file.count), \(member))
            """,
        ]
    }

    /// What an approved paper of an empty dossier would keep.
    private static func emptySource() throws -> String {
        let content = DossierContent(
            pack: "", packHash: "", schoolYear: "2024-2025", facts: .init(), council: [], sheets: [:], evidence: [])
        let state = PaperState(content: content, school: PaperSchool(name: "", kind: ""))
        let kept = KeptSource(pack: "", paper: "plan", state: state)
        return String(decoding: try ContentHash.canonical(kept), as: UTF8.self)
    }

    /// The dossier of the year before, from which this one was carried over.
    private var earlier: [Query] {
        let source: Query = "(SELECT id FROM dossier WHERE school_year = 2023)"
        return [
            """
            INSERT INTO dossier (school_id, school_year, pack_id, pack_hash, opened_by)
            SELECT school_id, 2023, pack_id, pack_hash, opened_by FROM dossier WHERE id = \(dossier.uuid)
            """,
            "ALTER TABLE dossier DISABLE TRIGGER guard",
            "UPDATE dossier SET carried_from = \(source) WHERE id = \(dossier.uuid)",
            "ALTER TABLE dossier ENABLE TRIGGER guard",
        ]
    }

    var review: [Query] {
        let review = UUID()
        return [
            """
            INSERT INTO review (id, school_id, dossier_id, submission_id, decision, content_hash, unit_id, decided_by)
            SELECT \(review), school_id, dossier_id, id, 'returned', content_hash, \(world.district.uuid),
                \(world.people.districtOfficer.uuid) FROM submission WHERE dossier_id = \(dossier.uuid)
            """,
            "INSERT INTO return_item VALUES (\(place), \(review), '1.1', \(Secret.reviewReason.rawValue))",
            "INSERT INTO return_item VALUES (\(place), \(review), '2.2', 'Xem lại số liệu.')",
            remark,
        ]
    }

    /// What the council writes after handing in.
    var editedSince: [Query] {
        ["UPDATE narrative SET body = \(Secret.workings.rawValue) WHERE dossier_id = \(dossier.uuid)"]
    }

    /// Takes the sheets of criterion 1.2 back, so that its ratings are nobody's but their authors'.
    var unsealed: [Query] {
        ["UPDATE evaluation_sheet SET handed_in_at = NULL WHERE dossier_id = \(dossier.uuid) AND criterion = '1.2'"]
    }
}
