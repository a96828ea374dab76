import Accreditation
import Criteria
import Foundation
import Hummingbird
import Storage

/// What the page of one sheet read three ways is made of.
struct ThreeWayReading: Sendable {
    let read: ReadContent
    let criterion: Criterion
    let person: PersonID
    /// On this sheet.
    let remarks: [ReviewRemark]
    /// The handing in on which the reader may remark; nil for others.
    let waiting: Submission?
    /// Sentences of the handing in before, text by text; nil where there is none to compare with.
    let before: [String: Set<String>]?
    /// Why the reader can neither remark nor mend; nil where they can, or where it is not their work.
    let closed: ClosedView?

    var pack: RulePack { read.used.pack }

    /// The texts that are shown.
    var place: SentencePlace {
        let texts = read.content.sheets[criterion.code]?.texts ?? [:]
        let fields = texts.compactMap { name, text in NarrativeField(name).map { ($0, text) } }
        return SentencePlace(
            texts: Dictionary(fields, uniquingKeysWith: { first, _ in first }), pack: pack, criterion: criterion)
    }

    /// Whether a sentence was written or changed since the handing in before.
    func isNew(_ sentence: ThreeWay.Sentence) -> Bool {
        before.map { $0[sentence.field.description]?.contains(sentence.text) != true } ?? false
    }

    /// The same page of another sheet.
    func route(_ code: String) -> Route { read.of(.threeWay(read.dossier.id.uuid, code: code)) }

    /// Whether the reader mends the sheet that is shown.
    var mayMend: Bool { read.submission == nil && read.dossier.allowsRating(criterion.code) }
}

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

extension ClosedView {
    /// Why this reader can neither remark on a sheet nor mend it; nil where they can, or where it is not their work.
    ///
    /// - Parameter isLast: whether the handing in that waits for a decision is shown.
    fileprivate init?(_ read: ReadContent, _ code: String, isLast: Bool, _ form: ProcedureForm?) {
        let dossier = read.dossier
        if dossier.allows(.review) {
            guard !isLast else { return nil }
            self.init(
                why: "Đây không phải lần nộp đang chờ quyết định nên không ghi nhận xét được.",
                who: "Bạn tự mở lần nộp cuối ở trang Kiểm tra hồ sơ rồi ghi nhận xét ở đó.")
        } else if Permission.isHeld(.review, by: dossier.roles), let closing = dossier.closing(of: .review, form) {
            self.init(closing, form)
        } else if dossier.allows(.rate), !dossier.allowsRating(code) {
            self.init(
                why: "Hồ sơ được trả lại và phiếu này không nằm trong các phiếu được mở.",
                who: "Nếu cần sửa, hãy nhờ cơ quan quản lý nêu thêm phiếu này khi trả hồ sơ.")
        } else if !dossier.roles.isDisjoint(with: Role.council), let closing = dossier.closing(of: .rate, form) {
            self.init(closing, form)
        } else {
            return nil
        }
    }
}
