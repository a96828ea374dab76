import Accreditation
import Criteria
import Foundation

/// Puts what figures say into words.
struct ThresholdWords: Sendable {
    let pack: RulePack
    let board: ThresholdBoard
    let dossier: UUID
    /// Whether figures were handed in; otherwise they are as they stand now.
    let isHandedIn: Bool
    /// Whether the page of the figures shows these.
    let linksCells: Bool

    /// The figures of a content: as they were handed in, or as they stand today.
    ///
    /// - Parameters:
    ///   - submission: the handing in that it comes from.
    ///   - asked: the number of the handing in that somebody asked for: pages of figures show the newest only.
    init?(
        _ content: DossierContent, of dossier: Dossier, _ pack: RulePack, _ submission: Submission?, asked: Int?
    ) {
        guard let day = VietnameseTime.today(submission?.submittedAt ?? Date()) else { return nil }
        let board = ThresholdBoard(
            content, pack, kind: dossier.schoolKind, year: dossier.schoolYear, on: day)
        self.init(
            pack: pack, board: board, dossier: dossier.id.uuid, isHandedIn: submission != nil,
            linksCells: asked == nil)
    }

    init(pack: RulePack, board: ThresholdBoard, dossier: UUID, isHandedIn: Bool = false, linksCells: Bool = true) {
        self.pack = pack
        self.board = board
        self.dossier = dossier
        self.isHandedIn = isHandedIn
        self.linksCells = linksCells
    }

    func line(_ line: ThresholdLine) -> ThresholdLineView {
        let warns = line.contradictions.filter(\.onlyWarns)
        return ThresholdLineView(
            thresholds: line.readings.map(view), against: against(line),
            warning: line.contradictions.isEmpty || warns.isEmpty ? nil : warning(warns),
            reason: line.reason.flatMap { $0.isGiven ? given($0, line) : nil })
    }

    /// Whether the finding stands against the figures, and what follows.
    func against(_ line: ThresholdLine) -> StateBadge? {
        guard !line.contradictions.isEmpty else { return nil }
        switch line.reasonState {
        case .none: return StateBadge(css: "state-warning", label: "Đánh giá khác với số liệu (số liệu chỉ để nhắc)")
        case .due: return StateBadge(css: "state-warning", label: "Đánh giá trái với số liệu, chưa ghi lý do")
        case .outdated:
            return StateBadge(css: "state-warning", label: "Đánh giá trái với số liệu, lý do cần xem lại")
        case .given: return StateBadge(css: "state-neutral", label: "Đánh giá trái với số liệu, đã ghi lý do")
        }
    }

    private func given(_ reason: FigureReason, _ line: ThresholdLine) -> ThresholdLineView.GivenReason {
        .init(
            reasonText: reason.text, reasonBy: reason.byLine,
            outdated: line.reasonState == .outdated ? pack.figuresSeen(reason) : nil)
    }

    private func warning(_ readings: [ThresholdReading]) -> String {
        guard let period = readings.compactMap({ $0.measure.warnsOnly }).first ?? pack.figuresWarnOnly else {
            return "Ngưỡng này suy ra từ câu chữ nên chỉ để nhắc: hội đồng không phải ghi lý do."
        }
        return "Đến hết \(period.to.vietnamese) số liệu chỉ để theo dõi, cảnh báo (\(period.citation)): hội đồng không "
            + "phải ghi lý do."
    }

    func view(_ reading: ThresholdReading) -> ThresholdView {
        ThresholdView(
            standing: standing(reading), measureName: reading.measure.name, limit: reading.measure.thresholdText,
            notes: notes(reading),
            figures: reading.standing == .elsewhere ? [] : reading.numbers.map { figure($0, reading.measure) },
            sources: reading.standing == .elsewhere ? [] : sources(reading))
    }

    private func standing(_ reading: ThresholdReading) -> StateBadge {
        switch reading.standing {
        case .met: StateBadge(.met)
        case .unmet:
            reading.onlyWarns ? StateBadge(css: "state-warning", label: "Không đạt (chỉ để nhắc)") : StateBadge(.unmet)
        case .missing: StateBadge(css: "state-unrated", label: "Thiếu số liệu")
        case .uncertain: StateBadge(css: "state-neutral", label: "Cần hội đồng xem")
        case .elsewhere: StateBadge(css: "state-neutral", label: "Ngưỡng của trường khác")
        }
    }

    private func notes(_ reading: ThresholdReading) -> [String] {
        var notes = pack.notes(on: reading.measure)
        if let counted = reading.countedYears { notes.append("theo số liệu đã có: \(counted) năm") }
        if !reading.openConditions.isEmpty {
            let titles = reading.openConditions.map(\.title).joined(separator: ", ")
            notes.append("chưa biết có áp dụng cho trường không: \(titles)")
        }
        return notes
    }
}
