import Accreditation
import Criteria
import Storage

/// What the figures say about an indicator of a sheet, and the reason that a finding against them asks for.
struct ThresholdBox: KeptPart {
    static let template = "Threshold/box"

    let line: ThresholdLineView
    /// The text area for the reason; none where nothing asks for one or the sheet is closed.
    let entry: Entry?

    /// Where a reason is typed.
    struct Entry: Sendable, Hashable {
        /// Id and name of the text area: `ld-1-a`.
        let id: String
        let value: String
        let version: String
        /// A digest of the stored text, so that a form tells what its sender changed.
        let stored: String
        let saveLink: String
        /// A digest of the figures that the page shows.
        let shown: String
        let state: ReasonState
    }

    /// Where the reason stands; shown anew after each save.
    struct ReasonState: Sendable, Hashable {
        let badge: StateBadge
        let advice: String
        /// Value of the button that keeps the reason for changed figures.
        let keep: String?
        let by: String?
    }

    static let samples = [
        ThresholdBox(
            line: .sample,
            entry: Entry(
                id: "ld-1-a", value: "Số liệu in nhầm.", version: "1", stored: "0", saveLink: "/", shown: "0",
                state: .sample))
    ]
}

extension ThresholdBox.ReasonState {
    static let sample = ThresholdBox.ReasonState(
        badge: StateBadge(.met), advice: "Ghi vì sao.", keep: "ld-1-a", by: "Hà, 08:30")

    init(_ line: ThresholdLine, _ pack: RulePack) {
        let by = line.reason?.byLine
        switch line.reasonState {
        case .given:
            self.init(
                badge: StateBadge(css: "state-met", label: "Đã ghi lý do"),
                advice: "Lý do đi cùng hồ sơ khi nộp; người kiểm tra và đánh giá ngoài sẽ đọc.", keep: nil, by: by)
        case .outdated:
            let seen = line.reason.flatMap(pack.figuresSeen).map { " Lúc ghi lý do: \($0)." } ?? ""
            self.init(
                badge: StateBadge(css: "state-warning", label: "Số liệu đã thay đổi sau khi ghi lý do"),
                advice: "Xem lại: sửa lý do, hoặc giữ nguyên nếu vẫn đúng.\(seen)", keep: SheetNames.reason(line.path),
                by: by)
        case .due, .none:
            self.init(
                badge: StateBadge(css: "state-warning", label: "Cần ghi lý do trước khi nộp"),
                advice: "Kết quả đã được lưu. Ghi vì sao hội đồng đánh giá đạt khi số liệu nói khác, hoặc xem lại kết "
                    + "quả hay số liệu.", keep: nil, by: by)
        }
    }
}

extension ThresholdBox {
    /// Nil where the indicator has no threshold with a figure.
    init?(_ path: IndicatorPath, _ thresholds: DossierThresholds?, _ pack: RulePack, _ dossier: Dossier) {
        guard let thresholds, let line = thresholds.board[path] else { return nil }
        let words = ThresholdWords(pack: pack, board: thresholds.board, dossier: dossier.id.uuid)
        let isAsked = line.reasonState != .none && dossier.allowsRating(path.criterion)
        var shown = words.line(line)
        if isAsked {
            shown = ThresholdLineView(
                thresholds: shown.thresholds, against: shown.against, warning: shown.warning, reason: nil)
        }
        self.line = shown
        let stored = thresholds.reasons[path]
        entry = isAsked ? Entry(line, stored, words) : nil
    }
}

extension ThresholdBox.Entry {
    init(_ line: ThresholdLine, _ stored: DossierThresholds.StoredReason?, _ words: ThresholdWords) {
        let path = line.path
        id = SheetNames.reason(path)
        value = stored?.reason.text ?? ""
        version = String(stored?.version ?? 0)
        self.stored = SheetNames.digest(value)
        shown = line.seenDigest
        saveLink =
            Route.figureReason(
                dossier: words.dossier, code: path.criterion, level: path.level, indicator: path.indicator
            ).with("so-lieu", shown).path
        state = ThresholdBox.ReasonState(line, words.pack)
    }
}

extension SheetNames {
    /// `ld-1-a`: the reason for a finding against the figures.
    static func reason(_ path: IndicatorPath) -> String { "ld-\(path.level)-\(path.indicator)" }

    /// The element that holds what the figures say about an indicator.
    static func thresholds(_ path: IndicatorPath) -> String { "\(finding(path))-sl" }
}
