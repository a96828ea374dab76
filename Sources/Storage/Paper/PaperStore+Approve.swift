public import Accreditation
public import Criteria
import Foundation
import Postgres

/// The files of a paper that are about to be frozen.
public struct MadePaper: Sendable, Hashable {
    public let docx: KeptFile
    public let pdf: KeptFile
    /// The hash of all that they were made from.
    public let sourceHash: String
    /// What is missing in it, in Vietnamese sentences.
    public let gaps: [String]
    /// Why it is approved although something is missing.
    public let reason: String

    public init(docx: KeptFile, pdf: KeptFile, sourceHash: String, gaps: [String], reason: String) {
        self.docx = docx
        self.pdf = pdf
        self.sourceHash = sourceHash
        self.gaps = gaps
        self.reason = reason
    }
}

extension PaperStore {
    /// Freezes a paper under the next number: its files and all that they were made from. The dossier is locked before
    /// the state is read again, and every change of it waits for that lock.
    ///
    /// - Throws: `PaperRefusal` where the dossier changed after the files were made, where something is missing and no
    ///   reason is given, or where nothing changed since the last approval; `StorageError.refused` to people who may
    ///   not approve.
    @discardableResult
    public func approve(
        _ made: MadePaper, of form: PaperForm, in dossier: Dossier, under pack: UsedPack, as person: PersonID
    ) async throws -> PaperVersion {
        try await approve(made, of: form, in: dossier, under: pack, at: nil, as: person)
    }

    /// - Parameter moment: when it was approved in the sample story; nil for now.
    func approve(
        _ made: MadePaper, of form: PaperForm, in dossier: Dossier, under pack: UsedPack, at moment: Date?,
        as person: PersonID
    ) async throws -> PaperVersion {
        guard dossier.allows(.approvePapers) else { throw StorageError.refused }
        guard made.gaps.isEmpty || made.reason.contains(where: { !$0.isWhitespace }) else {
            throw PaperRefusal.incomplete(gaps: made.gaps)
        }
        return try await database.write(as: person) { transaction in
            try transaction.enqueue(.lock(dossier.id))
            let material = try await material(of: dossier, under: pack, in: transaction)
            let source = try material.source(for: form.id).canonical(for: form)
            guard ContentHash.hex(source) == made.sourceHash else { throw PaperRefusal.changedMeanwhile }
            let last = try await transaction.query(PaperStore.latest(of: form.id, in: dossier)).first
            if let last, try last["source_hash"] == made.sourceHash { throw PaperRefusal.nothingChanged }
            let number = try last.map { try $0["number", as: Int.self] } ?? 0
            return try await PaperStore.keep(
                made, String(decoding: source, as: UTF8.self), of: form.id, number + 1, in: dossier,
                (person, moment), transaction)
        }
    }

    private static func latest(of paper: String, in dossier: Dossier) -> Query {
        """
        SELECT number, source_hash FROM paper_version
        WHERE school_id = \(dossier.school) AND dossier_id = \(dossier.id) AND paper = \(paper)
        ORDER BY number DESC LIMIT 1
        """
    }

    private static func keep(
        _ made: MadePaper, _ source: String, of paper: String, _ number: Int, in dossier: Dossier,
        _ act: (person: PersonID, moment: Date?), _ transaction: Transaction
    ) async throws -> PaperVersion {
        let rows = try await transaction.query(
            """
            INSERT INTO paper_version (school_id, dossier_id, paper, number, docx_sha256, docx_size, pdf_sha256,
                pdf_size, source, source_hash, gaps, reason, approved_by, approved_at)
            VALUES (\(dossier.school), \(dossier.id), \(paper), \(number), \(made.docx.hash), \(made.docx.size),
                \(made.pdf.hash), \(made.pdf.size), \(source), \(made.sourceHash),
                \(made.gaps.joined(separator: "\n")), \(made.gaps.isEmpty ? "" : made.reason), \(act.person),
                coalesce(\(act.moment)::timestamptz, now()))
            RETURNING \(versionColumns)
            """)
        guard let row = rows.first else { throw StorageError.refused }
        return try version(row)
    }
}

/// Why a paper was not approved; nothing was changed.
public enum PaperRefusal: Error, Sendable, Equatable {
    /// Somebody changed the dossier after the paper was shown.
    case changedMeanwhile
    /// Something is missing and no reason was given.
    case incomplete(gaps: [String])
    /// The last approved paper was made from the very same.
    case nothingChanged
}
