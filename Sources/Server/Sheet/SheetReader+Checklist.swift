import Accreditation
import Criteria
import Storage

extension SheetReader {
    /// An indicator whose requirements are judged one by one.
    func checklist(_ indicator: Indicator, _ level: Level) -> SheetChecklist {
        let path = IndicatorPath(criterion: code, level: level.number, indicator: indicator.code)
        let stored = sheet.findings[path]
        let id = SheetNames.finding(path)
        let gate = gates.first { $0.level == level.number }
        let answers = stored?.finding?.answers(indicator.requirements.count) ?? []
        let isTicked = answers.contains { $0 != nil }
        return SheetChecklist(
            isOpen: visit.isOpen, id: id, name: name(of: indicator), citation: indicator.citation.description,
            saveLink: Route.finding(dossier: dossier, code: code, level: level.number, indicator: indicator.code).path,
            version: String(stored?.version ?? 0),
            stored: FindingWords.text(isTicked ? .requirements(answers) : nil), choice: FindingWords.byRequirement,
            gate: gate?.sentence ?? "", isClosed: gate?.isOpen == false,
            rows: indicator.requirements.enumerated().map { place, requirement in
                row(
                    requirement, SheetNames.requirement(id, place),
                    answers.indices.contains(place) ? answers[place] : nil)
            }, count: ChecklistCount.words(answers, of: indicator.requirements.count),
            state: StateBadge(stored?.finding?.finding), help: help(indicator).map(PagePart.init),
            province: province(at: indicator.id), thresholds: thresholds(path),
            evidence: SheetEvidence(sheet.evidence[path] ?? [], at: path, in: sheet.dossier, pack.pageTerms),
            ratedBy: stored.map(act),
            confirmation: stored?.toConfirm == true && visit.isOpen && gate?.isOpen != false ? id : nil)
    }

    private var gates: [LevelGate] {
        pack.gates(of: sheet.criterion, sheet.result.sheets.first { $0.code == code })
    }

    private func row(
        _ requirement: Requirement, _ field: String, _ answer: RequirementAnswer?
    ) -> SheetChecklistRow {
        let possible: [RequirementAnswer?] =
            [.met, .unmet] + (requirement.isOptional ? [.notApplicable] : []) + [nil]
        return SheetChecklistRow(
            field: field, text: requirement.text,
            options: possible.enumerated().map { number, choice in
                let word = FindingWords.word(choice)
                return SheetOption(
                    id: "\(field)-\(number + 1)", group: field, value: word, label: word,
                    isSelected: choice == answer)
            }, answer: badge(answer))
    }
}

/// How many requirements of an indicator are judged, in words.
enum ChecklistCount {
    static func words(_ answers: [RequirementAnswer?], of total: Int) -> String {
        let judged = answers.count { $0 != nil }
        let unmet = answers.count { $0 == .unmet }
        return "\(judged)/\(total) yêu cầu đã đánh giá" + (unmet > 0 ? ", \(unmet) không đạt" : "")
    }
}

extension LevelGate {
    /// Why the level cannot be rated yet; empty where it can.
    var sentence: String {
        isOpen
            ? ""
            : "Mức \(level) chỉ được xét khi Mức \(needs) đã đạt. Hãy đánh giá xong Mức \(needs) trước; "
                + "những gì đã ghi ở Mức \(level) vẫn được giữ."
    }
}
