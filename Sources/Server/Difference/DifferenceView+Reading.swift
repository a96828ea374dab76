import Accreditation
import Criteria

extension DifferenceView {
    /// - Parameters:
    ///   - reader: of the newer content; links lead to its evidence.
    ///   - link: where a criterion's sheet is read.
    init(_ difference: DossierDifference, _ reader: ContentReader, link: (String) -> String) {
        let pack = reader.pack
        self.init(
            isEmpty: difference.isEmpty,
            criteria: difference.criteria.map { Sheet($0, pack, link: link($0.code)) }
                + reader.documentSheets(difference),
            evidence: reader.evidence(difference), facts: difference.facts.map { Fact($0, pack) },
            figures: difference.figures.map { Figure($0, pack) },
            council: difference.councilChanged ? ["Thành phần hội đồng tự đánh giá có thay đổi."] : [])
    }
}

extension DifferenceView.Sheet {
    /// One criterion's changes in words.
    init(_ change: CriterionDifference, _ pack: RulePack, link: String) {
        let criterion = pack.criterion(change.code)
        self.init(
            code: change.code, changedTitle: criterion.map { pack.heading($0) } ?? change.code, changedLink: link,
            findings: change.findings.map { .init($0, pack) },
            texts: change.findings.compactMap { .init(reasonOf: $0, pack) }
                + change.texts.map { text in
                    .init(
                        field: NarrativeField(text.field).map { pack.title(of: $0) } ?? text.field,
                        stretches: text.text.parts.map(DifferenceView.Stretch.init))
                }, added: change.addedImprovements.map(\.words), removed: change.removedImprovements.map(\.words))
    }
}

extension DifferenceView.FindingChange {
    fileprivate init(_ change: FindingDifference, _ pack: RulePack) {
        var notes: [String] = []
        if change.answersChanged { notes.append("Câu trả lời theo \(pack.pageTerms.content) có thay đổi") }
        if !change.addedEvidence.isEmpty {
            notes.append("Thêm minh chứng: \(change.addedEvidence.joined(separator: "; "))")
        }
        if !change.removedEvidence.isEmpty {
            notes.append("Bỏ minh chứng: \(change.removedEvidence.joined(separator: "; "))")
        }
        self.init(
            place: pack.changedPlace(change.path), before: StateBadge(change.before), after: StateBadge(change.after),
            notes: notes)
    }
}

extension DifferenceView.TextChange {
    /// Nil where the reason for a finding against the figures did not change.
    fileprivate init?(reasonOf change: FindingDifference, _ pack: RulePack) {
        guard let reason = change.reason else { return nil }
        self.init(
            field: "Lý do đánh giá khác số liệu, \(pack.changedPlace(change.path))",
            stretches: reason.parts.map(DifferenceView.Stretch.init))
    }
}

extension RulePack {
    /// `Mức 1, chỉ báo a`, or `Khoản 2` of school-wide clauses.
    fileprivate func changedPlace(_ path: IndicatorPath) -> String {
        let mark = path.indicator == "-" ? "" : ", chỉ báo \(path.indicator)"
        return isSchoolWide(path.criterion) ? "Khoản \(path.indicator)" : "Mức \(path.level)\(mark)"
    }
}

extension DifferenceView.Stretch {
    init(_ part: TextDifference.Part) {
        switch part {
        case .same(let text): self.init(same: [text], gone: [], new: [])
        case .removed(let text): self.init(same: [], gone: [text], new: [])
        case .added(let text): self.init(same: [], gone: [], new: [text])
        }
    }
}

extension DifferenceView.Fact {
    fileprivate init(_ change: FactDifference, _ pack: RulePack) {
        let conditions = (pack.accreditationGrade?.conditions ?? []) + (pack.nationalStandard?.conditions ?? [])
        let title = conditions.first { $0.fact == change.fact }?.title
        self.init(
            factTitle: title ?? FactCondition.plainTitle(change.fact), factBefore: Self.words(change.before),
            factAfter: Self.words(change.after))
    }

    private static func words(_ value: FactDifference.Value?) -> String {
        switch value {
        case .holds(true): "Có"
        case .holds(false): "Không"
        case .count(let number): String(number)
        case nil: "Chưa rõ"
        }
    }
}

extension FactCondition {
    fileprivate static func plainTitle(_ fact: SchoolFact) -> String {
        FactCondition(fact: fact, atLeast: nil, citation: Citation(article: "")).title
    }
}

extension DossierContent.Improvement {
    fileprivate var words: String {
        [measure, responsible, resources, due].filter { !$0.isEmpty }.joined(separator: " – ")
    }
}
