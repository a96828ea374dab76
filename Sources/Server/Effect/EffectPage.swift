import Accreditation
import Criteria
import Storage

/// What a pack would change for real dossiers, while it is worked out and afterwards.
struct EffectPage: PageContent {
    static let template = "Effect/effect"

    let from: String
    let to: String
    let state: String
    let done: Int
    let total: Int
    let progress: String
    /// The address that is asked again while the work goes on; nil when it is over.
    let pollLink: String?
    let cancelLink: String
    let verdict: String?
    let summary: [String]
    let changes: [ChangeLine]
    let nextLink: String?
    let hashes: String

    /// One dossier.
    struct ChangeLine: Sendable {
        let school: String
        let year: String
        let was: String
        let now: String
        let why: String
    }

    static let samples = [
        EffectPage(
            from: "Bộ cũ", to: "Bộ mới", state: "Đang tính", done: 1, total: 2, progress: "1/2 hồ sơ", pollLink: "/",
            cancelLink: "/", verdict: "1 hồ sơ đổi mức", summary: ["Mức 2 → Mức 1: 1 hồ sơ"],
            changes: [
                ChangeLine(
                    school: "Trường Hoa Sen", year: "2025-2026", was: "Mức 2", now: "Mức 1", why: "Tiêu chí A.")
            ], nextLink: "/", hashes: "0 → 1")
    ]
}

/// What is known of a question.
struct EffectReading: Sendable {
    let job: EffectJob
    let old: RulePack
    let new: RulePack
    let summary: [(was: Int, now: Int, count: Int)]
    let changes: [EffectChange]
    let page: Int
}

extension EffectPage {
    init(_ reading: EffectReading) {
        let job = reading.job
        let link = Route.effect(job.id.uuid)
        from = reading.old.useTitle
        to = reading.new.useTitle
        state = job.words
        done = job.done
        total = max(job.total, 1)
        progress = "\(job.done.grouped)/\(job.total.grouped) hồ sơ"
        pollLink = job.isOpen ? link.path : nil
        cancelLink = Route.cancelEffect(job.id.uuid).path
        verdict =
            job.state == .finished
            ? (job.changed == 0
                ? "Không hồ sơ nào đổi mức." : "\(job.changed.grouped) trong \(job.total.grouped) hồ sơ đổi mức.")
            : nil
        summary = reading.summary.map {
            "\(Self.level($0.was)) → \(Self.level($0.now)): \($0.count.grouped) hồ sơ"
        }
        changes = reading.changes.map {
            ChangeLine(
                school: $0.schoolName, year: $0.schoolYear.description, was: Self.level($0.was),
                now: Self.level($0.now),
                why: $0.why.isEmpty ? "Nội dung đánh giá của hội đồng chưa đến lượt đơn vị xem." : $0.why)
        }
        nextLink =
            reading.changes.count == EffectStore.pageSize
            ? link.with("trang", String(reading.page + 1)).path : nil
        hashes = "\(job.fromHash) → \(job.toHash)"
    }

    private static func level(_ number: Int) -> String { number == 0 ? "chưa đạt mức nào" : "Mức \(number)" }
}

extension EffectJob {
    /// How far it is, in words.
    var words: String {
        switch state {
        case .waiting: "Đang chờ máy chủ tính."
        case .running: "Đang tính."
        case .finished: "Đã tính xong" + (finishedAt.map { " lúc \(VietnameseTime.moment($0))." } ?? ".")
        case .cancelled: "Đã dừng theo yêu cầu; kết quả dưới đây chưa đủ."
        case .failed: "Không tính được. Hãy thử lại; nếu vẫn lỗi, báo người quản trị hệ thống."
        }
    }
}

extension Int {
    /// With points between thousands: 45.000.
    fileprivate var grouped: String {
        var digits = String(self)
        var parts: [String] = []
        while digits.count > 3 {
            parts.insert(String(digits.suffix(3)), at: 0)
            digits.removeLast(3)
        }
        return ([digits] + parts).joined(separator: ".")
    }
}
