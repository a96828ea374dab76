import Accreditation
import Criteria
import Foundation

/// What sheets for reading are made of: a content, the pack and result it belongs to, and where its evidence is.
struct ContentReader: Sendable {
    let content: DossierContent
    let pack: RulePack
    let result: AssessmentResult
    let dossier: DossierID
    private let pieces: [String: DossierContent.Piece]
    private let figures: ThresholdWords?

    /// - Parameter figures: what the figures say; nil where it is not shown.
    init(
        _ content: DossierContent, pack: RulePack, result: AssessmentResult, dossier: DossierID,
        figures: ThresholdWords? = nil
    ) {
        self.content = content
        self.pack = pack
        self.result = result
        self.dossier = dossier
        self.figures = figures
        pieces = Dictionary(content.evidence.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Every sheet, in the pack's order.
    var sheets: [ContentSheet] { pack.rated.map(sheet) }

    /// The sheet of one criterion or of a group of school-wide clauses.
    func sheet(_ criterion: Criterion) -> ContentSheet {
        let isSchoolWide = pack.isSchoolWide(criterion.code)
        return ContentSheet(
            anchor: ContentSheet.anchor(criterion.code), code: criterion.code,
            sheetTitle: pack.heading(criterion), outcome: outcome(of: criterion),
            parts: isSchoolWide ? clauseParts(criterion) : levelParts(criterion))
    }

    private func outcome(of criterion: Criterion) -> StateBadge {
        let found = result.sheets.first { $0.code == criterion.code }
        return StateBadge(level: found?.level ?? 0, highestPossible: found?.highestPossible ?? 0)
    }

    private func levelParts(_ criterion: Criterion) -> [ContentSheet.Part] {
        let code = criterion.code
        let levels = criterion.levels.map { level in
            ContentSheet.Part(
                partTitle: "Mức \(level.number)", indicators: level.indicators.map { indicator($0, level, code) },
                texts: [text(NarrativeField(.present, level: level.number), code)], plans: [])
        }
        let parts = pack.sheetParts.filter { $0 != .present }
        if parts.isEmpty, !pack.plansPerCriterion { return levels }
        let titles = parts.map { pack.title(of: $0) } + (pack.plansPerCriterion ? ["Kế hoạch cải tiến"] : [])
        let judgement = ContentSheet.Part(
            partTitle: titles.joined(separator: ", "), indicators: [],
            texts: parts.map { text(NarrativeField($0), code) },
            plans: pack.plansPerCriterion ? [plan(code) { _ in true }] : [])
        return levels + [judgement]
    }

    private func clauseParts(_ group: Criterion) -> [ContentSheet.Part] {
        group.levels.flatMap { level in
            level.indicators.map { clause in
                ContentSheet.Part(
                    partTitle: "Khoản \(clause.code)", indicators: [indicator(clause, level, group.code)],
                    texts: pack.sheetParts.map {
                        text(NarrativeField($0, level: level.number, clause: clause.code), group.code)
                    }, plans: pack.plansPerCriterion ? [plan(group.code) { $0.clause == clause.code }] : [])
            }
        }
    }

    private func indicator(_ indicator: Indicator, _ level: Level, _ code: String) -> ContentSheet.Indicator {
        let path = IndicatorPath(criterion: code, level: level.number, indicator: indicator.code)
        let rating = content.rating(path)
        let finding = rating?.finding?.finding
        let answers = rating?.requirements ?? []
        return ContentSheet.Indicator(
            mark: indicator.code == "-" ? "Yêu cầu của mức" : "Chỉ báo \(indicator.code)",
            requirements: indicator.requirements.enumerated().map { place, requirement in
                let answer = answers.indices.contains(place) ? [StateBadge(answer: answers[place])] : []
                return .init(requirement: requirement.text, answers: answer)
            }, citation: indicator.citation.description, finding: StateBadge(finding),
            pieces: rating?.evidence.map(piece) ?? [],
            lacksEvidence: finding == .met && rating?.evidence.isEmpty != false,
            rated: finding == nil ? "" : rating.map { "\($0.ratedByName), \(VietnameseTime.moment($0.moment))" } ?? "",
            figures: figures.flatMap { words in words.board[path].map(words.line) })
    }

    /// A cited piece, with the link to its page.
    func piece(_ code: String) -> ContentSheet.Piece {
        let page = pieces[code].map { Route.evidence(dossier.uuid, $0.id.uuid) }
        return ContentSheet.Piece(
            pieceCode: code, pieceName: pieces[code]?.name ?? "",
            pieceLink: (page ?? Route.evidenceList(dossier.uuid).with("tim", code)).path)
    }

    private func text(_ field: NarrativeField, _ code: String) -> ContentSheet.Text {
        text(pack.title(of: field.part), content.sheets[code]?.texts[field.description] ?? "")
    }

    /// A text under its heading.
    func text(_ label: String, _ body: String) -> ContentSheet.Text {
        let isMissing = !body.contains { !$0.isWhitespace }
        return .init(label: label, body: isMissing ? "" : body, isMissing: isMissing)
    }

    private func plan(
        _ code: String, _ belongs: (DossierContent.Improvement) -> Bool
    ) -> ContentSheet.Plan {
        let entries = (content.sheets[code]?.improvements ?? []).filter(belongs).map {
            ContentSheet.Plan.Entry(
                measure: $0.measure, responsible: $0.responsible, resources: $0.resources, due: $0.due)
        }
        return .init(entries: entries, isEmpty: entries.isEmpty)
    }
}

extension ContentSheet {
    /// Where links lead to on a page that shows many sheets.
    static func anchor(_ code: String) -> String {
        "tieu-chi-" + String(code.map { $0.isLetter || $0.isNumber ? $0 : "-" })
    }
}

extension Indicator {
    /// As the official forms write it: the letter, or `*` for the only one of its level.
    var mark: String { code == "-" ? "*" : code }
}

extension DossierContent.Rating {
    /// When it was rated.
    var moment: Date { Date(timeIntervalSince1970: TimeInterval(ratedAt)) }
}

extension StateBadge {
    /// The answer to one requirement, as contents keep it.
    init(answer: String) {
        switch RequirementAnswer(rawValue: answer) {
        case .met: self.init(.met)
        case .unmet: self.init(.unmet)
        case .notApplicable: self.init(css: "state-neutral", label: "Không áp dụng")
        case nil: self.init(nil)
        }
    }
}
