import Accreditation
import Criteria
import Storage

extension SheetReader {
    /// An indicator, rendered anew only where something about it has changed.
    func part(_ indicator: Indicator, _ level: Level) -> PagePart {
        pack.ratesRequirements
            ? PagePart(checklist(indicator, level)) : PagePart(self.indicator(indicator, level))
    }

    private func indicator(_ indicator: Indicator, _ level: Level) -> SheetIndicator {
        let path = IndicatorPath(criterion: code, level: level.number, indicator: indicator.code)
        let stored = sheet.findings[path]
        let id = SheetNames.finding(path)
        return SheetIndicator(
            isOpen: visit.isOpen, id: id, name: name(of: indicator), citation: indicator.citation.description,
            saveLink: Route.finding(dossier: dossier, code: code, level: level.number, indicator: indicator.code).path,
            version: String(stored?.version ?? 0), stored: FindingWords.text(stored?.finding),
            choices: PagePart(choices(indicator, id, stored?.finding)), state: StateBadge(stored?.finding?.finding),
            help: help(indicator).map(PagePart.init),
            province: province(at: indicator.id), thresholds: thresholds(path),
            evidence: SheetEvidence(sheet.evidence[path] ?? [], at: path, in: sheet.dossier, pack.pageTerms),
            ratedBy: stored.map(act),
            confirmation: stored?.toConfirm == true && visit.isOpen ? id : nil)
    }

    func name(of indicator: Indicator) -> String {
        if pack.isSchoolWide(code) { return "Kết quả của khoản \(indicator.code)" }
        return indicator.code == "-" ? "Yêu cầu của mức" : "Chỉ báo \(indicator.code)"
    }

    func act(_ stored: CriterionSheet.StoredFinding) -> String {
        stored.toConfirm
            ? "Chuyển từ năm trước, cần xác nhận" : "\(stored.byName), \(VietnameseTime.moment(stored.at))"
    }

    private func choices(_ indicator: Indicator, _ id: String, _ finding: IndicatorFinding?) -> SheetChoices {
        SheetChoices(
            isOpen: visit.isOpen, requirements: requirements(indicator, id, finding), options: options(id, finding))
    }

    private func options(_ id: String, _ finding: IndicatorFinding?) -> [SheetOption] {
        let selected: String
        switch finding {
        case .requirements: selected = FindingWords.byRequirement
        default: selected = FindingWords.text(finding)
        }
        let words = [
            FindingWords.word(.met), FindingWords.word(.unmet), FindingWords.unrated, FindingWords.byRequirement,
        ]
        return words.enumerated().map { place, word in
            SheetOption(
                id: "\(id)-\(place + 1)", group: id, value: word, label: word, isSelected: word == selected)
        }
    }

    private func requirements(
        _ indicator: Indicator, _ id: String, _ finding: IndicatorFinding?
    ) -> [SheetRequirement] {
        var answers: [RequirementAnswer?]?
        if case .requirements(let found) = finding { answers = found }
        return indicator.requirements.enumerated().map { place, requirement in
            let answer = answers.flatMap { $0.indices.contains(place) ? $0[place] : nil }
            let possible: [RequirementAnswer?] =
                [nil, .met, .unmet] + (requirement.isOptional ? [.notApplicable] : [])
            let field = SheetNames.requirement(id, place)
            return SheetRequirement(
                id: field, number: place + 1, text: requirement.text,
                choices: possible.enumerated().map { number, choice in
                    FormOption(
                        id: "\(field)-\(number)", value: FindingWords.word(choice), label: FindingWords.word(choice),
                        isSelected: choice == answer)
                }, answer: answers.map { _ in badge(answer) })
        }
    }

    func badge(_ answer: RequirementAnswer?) -> StateBadge {
        switch answer {
        case .met: StateBadge(Finding.met)
        case .unmet: StateBadge(Finding.unmet)
        case .notApplicable: StateBadge(css: "state-neutral", label: FindingWords.word(answer))
        case nil: StateBadge(nil)
        }
    }
}

extension SheetEvidence {
    init(
        _ linked: [CriterionSheet.LinkedEvidence], at path: IndicatorPath, in dossier: Dossier, _ terms: PackTerms
    ) {
        let id = dossier.id.uuid
        element = SheetNames.finding(path) + "-mc"
        place = "\(path.level)/\(path.indicator)"
        pieces = linked.map {
            SheetPiece(
                pieceID: $0.id.description, code: $0.code, title: $0.name,
                address: Route.evidence(id, $0.id.uuid).path)
        }
        isMissing = linked.isEmpty
        pickLink =
            Route.sheetEvidence(dossier: id, code: path.criterion, level: path.level, indicator: path.indicator).path
        removeLink =
            Route.removeSheetEvidence(
                dossier: id, code: path.criterion, level: path.level, indicator: path.indicator
            ).path
        self.terms = terms
        mayLink = dossier.allows(.keepEvidence) && dossier.isOpen(path.criterion)
    }
}
