import Criteria
import Storage

extension SheetReader {
    /// What the school's province says at a place of the rules.
    func province(at id: String) -> [PagePart] { GuidanceView.all(visit.guidance, at: id).map(PagePart.init) }

    /// Thresholds and hints; nil where there are none.
    func help(_ indicator: Indicator) -> SheetHelp? {
        // What names a figure is shown with the figures.
        let measures = indicator.measures.filter { $0.figure == nil }.map(measure)
        let usual = indicator.usualEvidence + sheet.criterion.usualEvidence
        let lists = [indicator.guidance, usual, sheet.criterion.trackedFigures.map(\.name)]
        guard !measures.isEmpty || !lists.joined().isEmpty else { return nil }
        return SheetHelp(measures: measures, guidance: indicator.guidance, usualEvidence: usual, figures: figures)
    }

    private var figures: SheetFigures? {
        let names = sheet.criterion.trackedFigures.map(\.name)
        if names.isEmpty { return nil }
        return SheetFigures(names: names, note: pack.trackingNote)
    }

    /// What the figures say; nil where no threshold of the indicator names one.
    func thresholds(_ path: IndicatorPath) -> PagePart? {
        ThresholdBox(path, sheet.thresholds, pack, sheet.dossier).map { PagePart($0) }
    }

    private func measure(_ measure: Measure) -> SheetMeasure {
        SheetMeasure(name: measure.name, threshold: measure.thresholdText, notes: pack.notes(on: measure))
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
