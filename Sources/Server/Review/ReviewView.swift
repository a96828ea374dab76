import Accreditation
import Criteria
import Foundation
import Storage

/// One decision of a managing body, in words: partial Review/decision.
struct ReviewView: Sendable {
    let decisionTitle: String
    let decisionState: StateBadge
    let decidedBy: String
    let decidedAt: String
    /// None or one.
    let notes: [String]
    let reasons: [Reason]
    let submissionLink: String

    /// Why one criterion was given back.
    struct Reason: Sendable {
        let criterionTitle: String
        let criterionLink: String
        let reasonText: String
        /// By when it is to be mended; nil where no day was set.
        let reasonDue: String?
        /// The way to the remarks on its sentences; nil where the criterion is gone.
        let remarksLink: String?
    }
}

extension ReviewView {
    init(_ review: Review, of dossier: Dossier, _ pack: RulePack) {
        decisionTitle = "Kiểm tra lần nộp \(review.submissionNumber)"
        decisionState = StateBadge(
            css: review.decision == .accepted ? "state-met" : "state-warning", label: review.decision.title)
        decidedBy = "\(review.decidedByName) – \(review.unitName)"
        decidedAt = VietnameseTime.moment(review.decidedAt)
        notes = review.note.isEmpty ? [] : [review.note]
        let standing = pack.rated.flatMap { criterion in
            review.items.filter { $0.criterion == criterion.code }.map { item in
                Reason(
                    criterionTitle: pack.heading(criterion)
                        + (item.was.map { " (trước là \(SheetCode.printed($0)))" } ?? ""),
                    criterionLink: Self.link(criterion.code, review, dossier), reasonText: item.reason,
                    reasonDue: item.dueOn?.vietnamese,
                    remarksLink: Route.threeWay(dossier.id.uuid, code: criterion.code).path + "#\(RemarkNames.section)")
            }
        }
        let ended = review.items.filter(\.criterion.isEmpty).map { item in
            Reason(
                criterionTitle: "Tiêu chí \(SheetCode.printed(item.was ?? "")) (không còn trong bộ tiêu chí hiện nay)",
                criterionLink: Self.link("", review, dossier), reasonText: item.reason,
                reasonDue: item.dueOn?.vietnamese, remarksLink: nil)
        }
        reasons = standing + ended
        submissionLink = Route.submission(dossier.id.uuid, review.submissionNumber).path
    }

    /// To the sheet where it is mended, for those who may; else to the sheet as it was handed in.
    private static func link(_ code: String, _ review: Review, _ dossier: Dossier) -> String {
        dossier.allowsRating(code)
            ? Route.criterion(dossier: dossier.id.uuid, code: code).path
            : Route.submission(dossier.id.uuid, review.submissionNumber).path
    }

    static let sample = ReviewView(
        decisionTitle: "Kiểm tra lần nộp 1", decisionState: StateBadge(css: "state-warning", label: "Trả lại"),
        decidedBy: "Trần Văn Phòng", decidedAt: "lúc kiểm tra", notes: ["Cần bổ sung minh chứng."],
        reasons: [
            Reason(
                criterionTitle: "Tiêu chí 1.1", criterionLink: "/", reasonText: "Thiếu minh chứng.",
                reasonDue: "ngày mai", remarksLink: "/")
        ],
        submissionLink: "/")
}

/// Why a dossier lies with its school again, for the school's pages: partial Review/returned.
struct ReturnView: Sendable {
    let returnedTitle: String
    let returnedWords: [String]
    let returnedReasons: [ReviewView.Reason]
    let returnedBy: String
}

extension ReturnView {
    /// - Parameter code: the criterion whose sheet shows it; nil for all of them.
    init(_ review: Review, of dossier: Dossier, _ pack: RulePack, only code: String? = nil) {
        var named = review
        if let code { named.items = review.items.filter { $0.criterion == code } }
        let view = ReviewView(named, of: dossier, pack)
        returnedTitle =
            code == nil ? "Hồ sơ được trả lại để bổ sung" : "Tiêu chí này được trả lại để bổ sung"
        returnedWords = view.notes
        returnedReasons = view.reasons
        returnedBy = "\(view.decidedBy), \(view.decidedAt)"
    }

    static let sample = ReturnView(
        returnedTitle: "Hồ sơ được trả lại để bổ sung", returnedWords: ReviewView.sample.notes,
        returnedReasons: ReviewView.sample.reasons, returnedBy: "Trần Văn Phòng")
}

extension App {
    /// Why a dossier lies with its school again; nil where it does not.
    ///
    /// - Parameter code: the criterion whose sheet asks; nil for the dossier as a whole.
    func returnView(
        of dossier: Dossier, _ pack: RulePack, only code: String? = nil, as person: PersonID
    ) async throws -> ReturnView? {
        guard dossier.state == .returned, code.map({ dossier.returnedCriteria.contains($0) }) ?? true else {
            return nil
        }
        guard let review = try await reviews.openReturn(dossier.id, as: person) else { return nil }
        let followed = try await followed([review], of: dossier, as: person)
        return followed.first.map { ReturnView($0, of: dossier, pack, only: code) }
    }

    /// Decisions with the codes that their criteria have now, as far as the reader may see how the dossier moved.
    func followed(_ reviews: [Review], of dossier: Dossier, as person: PersonID) async throws -> [Review] {
        guard let first = reviews.map(\.decidedAt).min() else { return [] }
        let changes = try await codeChanges(of: dossier, since: first, as: person)
        return reviews.map { review in
            review.followed(along: changes.filter { $0.at > review.decidedAt }.map { $0.places })
        }
    }

    /// How codes changed by moves to other packs after a moment, in their order.
    func codeChanges(
        of dossier: Dossier, since start: Date, as person: PersonID
    ) async throws -> [(at: Date, places: AnswerPlaces)] {
        var places: [(at: Date, places: AnswerPlaces)] = []
        for move in try await moves.moves(of: dossier.id, as: person).filter({ $0.at > start }).reversed() {
            let old = try await packs.pack(hash: move.fromHash).printed
            places.append((move.at, AnswerPlaces(from: old, to: try await packs.pack(hash: move.toHash).printed)))
        }
        return places
    }
}
