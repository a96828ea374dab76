import Accreditation
import Foundation
import Storage

/// What an officer reads before deciding: the last handing in, what changed since the one before, what was said to it.
struct ReviewReading: Sendable {
    let dossier: Dossier
    let used: UsedPack
    let handedIn: HandedIn
    let result: AssessmentResult
    /// Earlier reviews, newest first.
    let reviews: [Review]
    /// What changed since the handing in before; nil at the first reading.
    let difference: DossierDifference?
    /// Remarks made so far, on this handing in and on earlier ones.
    let remarks: [ReviewRemark]

    /// For sheets as they were handed in.
    var reader: ContentReader {
        ContentReader(
            handedIn.content, pack: used.pack, result: result, dossier: dossier.id,
            figures: ThresholdWords(handedIn.content, of: dossier, used.pack, handedIn.submission, asked: nil))
    }

    /// What was remarked on a sheet and is not settled: on this handing in, and on earlier ones.
    func openRemarks(on code: String) -> [ReviewRemark] {
        remarks.filter { $0.criterion == code && $0.settledBy == nil }
    }

    /// The review that this handing in answers.
    var answered: Review? { reviews.first { $0.decision == .returned } }

    /// Whether a criterion is to be read again: it changed, it had been given back, or remarks on it are open.
    func concerns(_ code: String) -> Bool {
        guard let difference else { return true }
        return difference.criterion(code) != nil || answered?.reason(for: code) != nil
            || !openRemarks(on: code).isEmpty
    }
}

extension App {
    /// Reviews by managing bodies.
    var reviews: ReviewStore { ReviewStore(database) }

    /// What this person reads of a dossier's last handing in.
    func reviewReading(of dossier: Dossier, as person: PersonID) async throws -> ReviewReading {
        guard let handedIn = try await submissions.latestHandedIn(dossier.id, as: person) else {
            throw PageError.notFound
        }
        let used = try await packs.pack(hash: handedIn.content.packHash)
            .laidOut(for: handedIn.content.parts)
        let number = handedIn.submission.number
        let before = number > 1 ? try await submissions.handedIn(dossier.id, number: number - 1, as: person) : nil
        let content = handedIn.content
        return ReviewReading(
            dossier: dossier, used: used, handedIn: handedIn,
            result: try used.assessment.compute(content.rated, facts: content.facts.facts),
            reviews: try await reviews.reviews(of: dossier.id, as: person),
            difference: before.map { DossierDifference(from: $0.content, to: content, pack: used.pack) },
            remarks: try await followedRemarks(of: dossier, as: person))
    }
}
