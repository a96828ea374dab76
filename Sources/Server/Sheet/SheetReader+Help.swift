import Criteria
import Storage

extension SheetReader {
    /// What the school's province says at a place of the rules.
    func province(at id: String) -> [PagePart] { GuidanceView.all(visit.guidance, at: id).map(PagePart.init) }

    /// Thresholds and hints; nil where there are none.
    func help(_ indicator: Indicator) -> SheetHelp? {
        let measures = indicator.measures.map(measure)
        let usual = indicator.usualEvidence + sheet.criterion.usualEvidence
        let lists = [indicator.guidance, usual, sheet.criterion.trackedFigures.map(\.name)]
        guard !measures.isEmpty || !lists.joined().isEmpty else { return nil }
        return SheetHelp(measures: measures, guidance: indicator.guidance, usualEvidence: usual, figures: figures)
    }

    private var figures: SheetFigures? {
        let names = sheet.criterion.trackedFigures.map(\.name)
        if names.isEmpty { return nil }
        let note = pack.figuresWarnOnly.map {
            "Từ \($0.from.vietnamese) đến hết \($0.to.vietnamese) chỉ để theo dõi, cảnh báo, cải tiến; không phải "
                + "căn cứ duy nhất để kết luận không đạt (\($0.citation))."
        }
        return SheetFigures(names: names, note: note)
    }

    private func measure(_ measure: Measure) -> SheetMeasure {
        SheetMeasure(name: measure.name, threshold: measure.thresholdText, notes: notes(measure))
    }

    private func notes(_ measure: Measure) -> [String] {
        var notes: [String] = []
        let conditions = measure.conditions.compactMap { id in pack.conditions.first { $0.id == id }?.title }
        if !conditions.isEmpty { notes.append("áp dụng khi: " + conditions.joined(separator: ", ")) }
        if let years = measure.years { notes.append("trong \(years) năm học tính đến lúc đánh giá") }
        if let remark = measure.remark { notes.append(remark) }
        switch measure.basis {
        case .circular: break
        case .citedText(let text): notes.append("theo \(text)")
        case .derived: notes.append("chỉ để nhắc: suy ra từ câu chữ, không quyết định kết quả")
        }
        if let period = measure.warnsOnly {
            notes.append(
                "chỉ cảnh báo từ \(period.from.vietnamese) đến \(period.to.vietnamese) (\(period.citation))")
        }
        return notes
    }
}

extension Measure {
    /// `≥ 97,5 %`.
    var thresholdText: String {
        switch value {
        case .number(let text):
            "\(comparison.sign) \(String(text.map { $0 == "." ? "," : $0 })) \(unit)"
        case .rank(let rank, _): "\(comparison.sign) \(rank)"
        }
    }
}
