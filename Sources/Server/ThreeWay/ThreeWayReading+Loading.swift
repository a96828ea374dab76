import Accreditation
import Criteria
import Foundation
import Hummingbird
import Storage

extension App {
    /// What the signed-in person reads of the sheet that the address names; others find nothing.
    func threeWayReading(_ request: Request, _ context: AppContext) async throws -> ThreeWayReading {
        let read = try await readContent(context, number: try request.uri.queryParameters.submissionNumber)
        let code = try context.text("code")
        guard let criterion = read.used.pack.criterion(code) else { throw PageError.notFound }
        let (person, dossier) = (try context.signedIn().id, read.dossier)
        let last = try await submissions.latest(dossier.id, as: person)
        let waiting = last.flatMap { $0.id == read.submission?.id && dossier.allows(.review) ? $0 : nil }
        return ThreeWayReading(
            read: read, criterion: criterion, person: person,
            remarks: try await followedRemarks(of: dossier, as: person).filter { $0.criterion == code },
            waiting: waiting, before: try await sentencesBefore(read, last, code, as: person),
            closed: ClosedView(read, code, isLast: waiting != nil, library.procedure(of: read.used.pack)))
    }

    /// The sentences of a sheet as they were handed in before: before the handing in that is shown, or last of all.
    private func sentencesBefore(
        _ read: ReadContent, _ last: Submission?, _ code: String, as person: PersonID
    ) async throws -> [String: Set<String>]? {
        let number = read.submission.map { $0.number - 1 } ?? last?.number ?? 0
        guard number > 0,
            let before = try await submissions.handedIn(read.dossier.id, number: number, as: person),
            before.content.packHash == read.content.packHash
        else { return nil }
        return (before.content.sheets[code]?.texts ?? [:]).mapValues { Set(Sentences.of($0)) }
    }
}
