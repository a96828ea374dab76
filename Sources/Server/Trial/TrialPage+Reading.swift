import Accreditation
import Criteria
import Storage

extension TrialPage {
    /// - Parameter values: what was typed, with what is wrong with it.
    init(_ read: ReadContent, _ trial: Trial, _ result: AssessmentResult, _ values: FormValues) {
        let pack = read.used.pack
        let id = read.dossier.id.uuid
        heading = read.dossier.title
        source = read.title
        link = read.of(.trial(id)).path
        resetLink = link
        gapLink = read.of(.gaps(id)).path
        outcome = Outcome(result, trial, pack)
        let filled = values.filled(trial.facts)
        facts = pack.askedFacts.filter { $0.fact != .yearsOfData }.map { condition in
            filled.choice(
                condition.fact.field, RuleWording.text(condition).capitalizedFirst,
                options: [("co", "Có"), ("khong", "Không"), ("", "Chưa rõ")])
        }
        years = pack.askedFacts.first { $0.fact == .yearsOfData }.map { condition in
            filled.field(
                condition.fact.field, "Số năm học liên tục có số liệu", hint: RuleWording.text(condition) + ".")
        }
        let reader = TrialReader(trial: trial, levels: result.bySheet, pack: pack, link: link)
        sections = reader.sections
        badges = sections.flatMap(\.criteria).map { "#\($0.badgeID)" }.joined(separator: ",")
    }
}

extension FormValues {
    /// The same with these facts where nothing was typed.
    fileprivate func filled(_ facts: Facts) -> FormValues {
        summary == nil ? FormValues(facts.fields) : self
    }
}

/// Lays the ratings of a trial out.
private struct TrialReader {
    let trial: Trial
    let levels: [String: CriterionResult]
    let pack: RulePack
    let link: String

    var sections: [TrialPage.Section] {
        pack.sheetGroups.map { section($0.name, $0.sheets) }
    }

    private func section(_ title: String, _ criteria: [Criterion]) -> TrialPage.Section {
        TrialPage.Section(sectionTitle: title, criteria: criteria.map(criterion))
    }

    private func criterion(_ criterion: Criterion) -> TrialPage.Criterion {
        let found = levels[criterion.code]
        let anchor = TrialForm.anchor(criterion.code)
        return TrialPage.Criterion(
            anchor: anchor, badgeID: "kq-\(anchor)", criterionTitle: pack.heading(criterion),
            outcomeBadge: StateBadge(level: found?.level ?? 0, highestPossible: found?.highestPossible ?? 0),
            address: "\(link)#\(anchor)", buttons: buttons(criterion),
            ratings: criterion.levels.flatMap { level in level.indicators.map { rating($0, level, criterion) } })
    }

    private func buttons(_ criterion: Criterion) -> [FormOption] {
        let reach = criterion.levels.map { level in
            FormOption(
                id: "", value: "\(criterion.code)/\(level.number)", label: "Cho đạt Mức \(level.number)",
                isSelected: false)
        }
        return reach + [FormOption(id: "", value: "\(criterion.code)/0", label: "Bỏ thử ở đây", isSelected: false)]
    }

    private func rating(_ indicator: Indicator, _ level: Level, _ criterion: Criterion) -> TrialPage.Rating {
        let path = IndicatorPath(criterion: criterion.code, level: level.number, indicator: indicator.code)
        let tried = trial.finding(path)
        let field = TrialForm.field(path)
        let options = [nil, Finding.met, .unmet].map { finding in
            FormOption(
                id: "", value: finding?.rawValue ?? "", label: finding.title.capitalizedFirst,
                isSelected: finding == tried)
        }
        return TrialPage.Rating(
            id: field, name: field, label: pack.indicatorName(path),
            hint: indicator.requirements.map(\.text).joined(separator: "; "), options: options,
            real: "Đánh giá thật: \(trial.real[path]?.finding.title ?? "chưa đánh giá")")
    }
}

extension RulePack {
    /// `Mức 2, chỉ báo a`.
    fileprivate func indicatorName(_ path: IndicatorPath) -> String {
        if isSchoolWide(path.criterion) { return "Khoản \(path.indicator)" }
        return path.indicator == "-" ? "Mức \(path.level)" : "Mức \(path.level), chỉ báo \(path.indicator)"
    }
}
