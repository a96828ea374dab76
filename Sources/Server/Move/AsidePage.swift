import Accreditation
import Criteria
import Storage

/// Answers that were set aside, and the moves that did so.
struct AsidePage: PageContent {
    static let template = "Move/aside"

    let school: String
    let answers: [AnswerView]
    let isEmpty: Bool
    let acts: [ActView]

    /// One answer.
    struct AnswerView: Sendable {
        let place: String
        let pack: String
        let words: String
    }

    /// One move.
    struct ActView: Sendable {
        let at: String
        let sentence: String
        let reason: String
    }

    static let samples = [
        AsidePage(
            school: "Trường Tiểu học Hoa Sen",
            answers: [AnswerView(place: "Tiêu chí A Mức 1", pack: "Thông tư cũ", words: "Đạt")], isEmpty: true,
            acts: [ActView(at: "08:30", sentence: "Chuyển sang bộ mới", reason: "Có sửa đổi")])
    ]
}

extension AsidePage {
    init(_ dossier: Dossier, _ found: [AsideAnswer], _ moves: [DossierMove], _ packs: [String: RulePack]) {
        school = dossier.title
        answers = found.map { answer in
            AnswerView(
                place: answer.row.place(packs[answer.packHash]),
                pack: packs[answer.packHash]?.useTitle ?? answer.packHash,
                words: answer.row.shown(answer.words, in: packs[answer.packHash]))
        }
        isEmpty = found.isEmpty
        acts = moves.map { move in
            let target = packs[move.toHash]?.useTitle ?? move.toPack
            return ActView(
                at: VietnameseTime.moment(move.at),
                sentence: move.undoes == nil
                    ? "\(move.byName) chuyển sang \(target)" : "\(move.byName) hoàn lại về \(target)",
                reason: move.reason)
        }
    }
}

extension AnswerRow {
    /// What is written there, in the words of its pack.
    func shown(_ text: String, in pack: RulePack?) -> String {
        guard let pack, case .finding = kind else { return text }
        return pack.pageTerms.finding(text)
    }

    /// Where it stands, in the words of its pack.
    func place(_ pack: RulePack?) -> String {
        let code = criterion.split(separator: ":").last.map(String.init) ?? criterion
        let name = pack?.criterion(code).map { "Tiêu chí \($0.code) \($0.title)" } ?? "Tiêu chí \(criterion)"
        switch kind {
        case .finding(let level, let indicator):
            let path = IndicatorPath(criterion: code, level: level, indicator: indicator)
            return "Đánh giá: \(pack?.shortTitle(of: path) ?? path.description)"
        case .narrative: return "\(name): phần viết"
        case .reason(let level, let indicator):
            let path = IndicatorPath(criterion: code, level: level, indicator: indicator)
            return "Lý do đánh giá khác số liệu: \(pack?.shortTitle(of: path) ?? path.description)"
        case .improvement: return "\(name): kế hoạch cải tiến"
        case .use(_, let level, let indicator):
            let path = IndicatorPath(criterion: code, level: level, indicator: indicator)
            return "Minh chứng gắn với \(pack?.shortTitle(of: path) ?? path.description)"
        case .assignment: return "\(name): phân công"
        case .evidence: return "\(name): minh chứng"
        case .assessment(let standard, let field):
            return "\(standardName(standard, pack)): \(pack?.report?.standardText(field)?.title ?? field)"
        case .issue(_, let standard): return "\(standardName(standard, pack)): vấn đề trọng tâm cần cải tiến"
        case .review(let period):
            let title = pack?.improvementPlan?.reviewPeriods.first { $0.entry == period }?.title
            return "Kế hoạch cải tiến, theo dõi và điều chỉnh: \(title ?? period)"
        case .paper(let paper, let place):
            return paperName(paper, PaperPlace(place), pack)
        case .wanted: return "\(name): minh chứng cần thu thập"
        }
    }

    private func paperName(_ paper: String, _ place: PaperPlace?, _ pack: RulePack?) -> String {
        let form = pack?.paper(paper)
        let title = "Văn bản “\(form?.title ?? paper)”"
        guard let pack, let form, let place else { return title }
        switch place {
        case .detail(let name): return "\(title): \(name.title)"
        case .text(let key):
            let part = PaperTextKey(key).flatMap { SheetCode.part(of: $0.node) }
            let asked = form.textPlaces(DossierOutline(pack, parts: part.map { [$0] } ?? [])).first { $0.key == key }
            return "\(title): \(asked?.title ?? key)"
        }
    }

    private func standardName(_ code: String, _ pack: RulePack?) -> String {
        let found = pack?.standards.first { $0.code == SheetCode.printed(code) }
        return "Tiêu chuẩn \(code)\(found.map { " \($0.title)" } ?? "")"
    }
}
