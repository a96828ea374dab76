import Accreditation
import Foundation
import Storage

/// The content of a dossier that a person reads, with what it amounts to: the council's work as it stands for those who
/// work on it, what was handed in for everybody else.
struct ReadContent: Sendable {
    let dossier: Dossier
    let used: UsedPack
    let content: DossierContent
    let result: AssessmentResult
    /// The handing in that it comes from; nil for the council's work as it stands.
    let submission: Submission?
    /// The number that the reader asked for; nil for the content that they see without asking.
    let asked: Int?

    /// Its sheets for reading.
    var reader: ContentReader {
        ContentReader(content, pack: used.pack, result: result, dossier: dossier.id, figures: figures)
    }

    /// What the figures say, as they were handed in or as they stand now.
    var figures: ThresholdWords? { ThresholdWords(content, of: dossier, used.pack, submission, asked: asked) }

    /// What the reader looks at, in words.
    var title: String {
        guard let submission else { return "Nội dung hiện tại" }
        return "Lần nộp \(submission.number), \(VietnameseTime.moment(submission.submittedAt))"
    }

    /// The same address for the same content.
    func of(_ route: Route) -> Route { route.with("lan", asked.map(String.init)) }
}

extension App {
    /// Handings in.
    var submissions: SubmissionStore { SubmissionStore(database) }

    /// The dossier that the address names as the signed-in person sees it; anything else is "not found".
    func readDossier(_ context: AppContext) async throws -> Dossier {
        try await dossier(context)
    }

    /// What the signed-in person may read of the dossier that the address names.
    ///
    /// - Parameter number: one handing in; nil for the present content, or the last handing in for those who may not
    ///   see the present one.
    func readContent(_ context: AppContext, number: Int? = nil) async throws -> ReadContent {
        let dossier = try await readDossier(context)
        let person = try context.signedIn().id
        if number == nil, dossier.allows(.readWorkings) {
            let used = try await packs.rules(of: dossier)
            let content = try await DossierStore(database).content(of: dossier, as: person)
            return try read(content, of: dossier, under: used, submission: nil, asked: nil)
        }
        let found =
            if let number {
                try await submissions.handedIn(dossier.id, number: number, as: person)
            } else {
                try await submissions.latestHandedIn(dossier.id, as: person)
            }
        guard let found else { throw PageError.notFound }
        // What was handed in is read under the pack of that day, also when the dossier has moved to another since.
        let used = try await packs.pack(hash: found.content.packHash).laidOut(for: found.content.parts)
        return try read(found.content, of: dossier, under: used, submission: found.submission, asked: number)
    }

    private func read(
        _ content: DossierContent, of dossier: Dossier, under used: UsedPack, submission: Submission?, asked: Int?
    ) throws -> ReadContent {
        let result = try used.assessment.compute(content.rated, facts: content.facts.facts)
        return ReadContent(
            dossier: dossier, used: used, content: content, result: result, submission: submission, asked: asked)
    }
}
