import Accreditation
import Criteria

/// Until when the school answers.
struct DraftTime: Sendable, Hashable {
    let clock: ActClock
    let last: Day

    /// `đến hết 28/11/2025: 10 ngày làm việc kể từ 14/11/2025, theo thông lệ …`.
    var words: String {
        "đến hết \(last.vietnamese): \(clock.limit.limit.inWords) kể từ \(clock.began.vietnamese), "
            + "\(clock.limit.sourceWords)"
    }

    /// More time that was granted, each with who and why.
    var granted: [String] {
        clock.exceptions.map { "Gia hạn đến hết \($0.until.vietnamese) (\($0.grantedByName)): \($0.reason)" }
    }
}
