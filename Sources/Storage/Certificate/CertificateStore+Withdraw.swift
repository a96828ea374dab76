public import Accreditation
import Criteria
import Postgres

/// Why a certificate was not withdrawn; nothing was changed.
public enum WithdrawalRefusal: Error, Sendable, Equatable {
    /// It was withdrawn before.
    case alreadyWithdrawn
    /// It no longer says what was shown.
    case changedMeanwhile
}

extension CertificateStore {
    /// Withdraws a certificate by a decision. With the last certificate of a recorded outcome its dossier's
    /// recognition is withdrawn too; all or nothing.
    ///
    /// - Parameters:
    ///   - seenHash: the hash of what was shown.
    ///   - words: what those who have a part in the dossier are told.
    ///   - link: where they find it.
    /// - Throws: `WithdrawalRefusal`, `ActRefusal`; `StorageError.refused` to those who do not keep the register,
    ///   `.notFound` where there is nothing that this person may see.
    public func withdraw(
        _ seen: CertificateDetails, by decision: DecisionNote, because reason: String, seenHash: String,
        telling words: String, link: String, as person: PersonID
    ) async throws {
        let certificate = seen.registered.certificate
        try await database.write(as: person) { transaction in
            try await transaction.execute(
                "SELECT FROM certificate WHERE school_id = \(certificate.school) ORDER BY id FOR NO KEY UPDATE")
            let now = try await CertificateStore.details(certificate.id, in: transaction)
            guard now.registered.certificate.withdrawal == nil else { throw WithdrawalRefusal.alreadyWithdrawn }
            guard now.seenHash == seenHash else { throw WithdrawalRefusal.changedMeanwhile }
            try await transaction.execute(
                """
                INSERT INTO certificate_withdrawal (certificate_id, school_id, decision_number, decided_on, reason,
                    seen_hash, withdrawn_by)
                VALUES (\(certificate.id), \(certificate.school), \(decision.number), \(decision.day)::date, \(reason),
                    \(seenHash), \(person))
                """)
            guard let dossier = certificate.dossier,
                try await CertificateStore.isAllWithdrawn(dossier, in: transaction),
                let whole = try await DossierStore.dossier(dossier, in: transaction), whole.state == .recognised,
                let outcome = try await ActStore.seen(.outcome, of: whole, in: transaction)
            else { return }
            try await ActStore.perform(
                .withdraw, on: whole, because: reason, seenHash: outcome, telling: words, link: link, as: person,
                in: transaction)
        }
    }

    private static func isAllWithdrawn(_ dossier: DossierID, in transaction: Transaction) async throws -> Bool {
        try await transaction.query(
            "SELECT FROM certificate WHERE outcome_of = \(dossier) AND withdrawn_on IS NULL"
        ).isEmpty
    }
}
