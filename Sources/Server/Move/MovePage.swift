import Accreditation
import Criteria
import Storage

/// Moving a dossier to another rule pack.
struct MovePage: PageContent {
    static let template = "Move/move"

    let school: String
    let current: PackView
    /// Packs to which it can move.
    let options: [PackOption]
    let isEmpty: Bool
    let proposal: MoveProposal?
    let undo: UndoView?
    let asideLink: String?

    /// A pack to choose.
    struct PackOption: Sendable {
        let label: String
        let link: String
        let isChosen: Bool
    }

    /// What the move would do, and the form for it.
    struct MoveProposal: Sendable {
        let heading: String
        let pack: PackView
        let report: MoveReportView
        let summary: FormSummary?
        let link: String
        let hash: String
        let reason: FormField
    }

    /// The last move, which can be taken back.
    struct UndoView: Sendable {
        let sentence: String
        let undoSummary: FormSummary?
        let undoLink: String
        let undoReason: FormField
    }
}

/// What is known when somebody moves a dossier.
struct MoveOffer: Sendable {
    let dossier: Dossier
    let current: RulePack
    let packs: [RulePack]
    let chosen: AnswerPlaces?
    /// What a move to the chosen pack would set aside.
    let endangered: [(row: AnswerRow, words: String)]
    let answered: Set<IndicatorPath>
    let moves: [DossierMove]
    let titles: [String: String]
    let asideCount: Int
}

extension MovePage {
    init(_ offer: MoveOffer, values: FormValues, undoing: FormValues) {
        let id = offer.dossier.id.uuid
        school = offer.dossier.title
        current = PackView(offer.current, notices: [])
        options = offer.packs.map {
            PackOption(
                label: $0.useTitle, link: Route.move(id).with("sang", $0.hash).path,
                isChosen: $0.hash == offer.chosen?.new.hash)
        }
        isEmpty = offer.packs.isEmpty
        proposal = offer.chosen.map { places in
            MoveProposal(
                heading: "Chuyển sang \(places.new.useTitle)", pack: PackView(places.new, notices: []),
                report: MoveReportView(
                    MoveReport(places, findings: offer.answered), places, aside: offer.endangered),
                summary: values.summary, link: Route.move(id).path, hash: places.new.hash,
                reason: values.field("ly-do", "Lý do chuyển", isRequired: true))
        }
        undo = offer.moves.undoable.map { move in
            UndoView(
                sentence: "\(VietnameseTime.moment(move.at)), \(move.byName) đã chuyển hồ sơ từ "
                    + "\(offer.titles[move.fromHash] ?? move.fromPack). Lý do: \(move.reason)",
                undoSummary: undoing.summary, undoLink: Route.undoMove(id).path,
                undoReason: undoing.field("ly-do-hoan", "Lý do hoàn lại", isRequired: true))
        }
        asideLink = offer.asideCount + offer.moves.count > 0 ? Route.asideAnswers(id).path : nil
    }

    static let samples: [MovePage] = {
        var values = FormValues()
        values.fail("ly-do", "Hãy nhập lý do.")
        return [
            MovePage(
                school: "Trường Tiểu học Hoa Sen", current: .sample,
                options: [PackOption(label: "Bộ sửa đổi", link: "/", isChosen: true)], isEmpty: true,
                proposal: MoveProposal(
                    heading: "Chuyển sang bộ sửa đổi", pack: .sample, report: .sample, summary: values.summary,
                    link: "/", hash: "0", reason: values.field("ly-do", "Lý do chuyển", isRequired: true)),
                undo: UndoView(
                    sentence: "Đã chuyển.", undoSummary: values.summary, undoLink: "/",
                    undoReason: values.field("ly-do-hoan", "Lý do hoàn lại", isRequired: true)),
                asideLink: "/")
        ]
    }()
}

extension RulePack {
    /// The pack as lists name it: number, kinds of school, and the amendment where there is one.
    var useTitle: String {
        let kinds = appliesTo.map(\.schoolKindTitle).joined(separator: ", ")
        return "Thông tư \(circular.number) – \(kinds) (\(id), bản \(hash.prefix(8)))"
    }
}
