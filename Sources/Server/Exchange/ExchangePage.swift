import Accreditation
import Criteria
import Storage

/// What came to the reader's units, and what they sent.
struct ExchangePage: PageContent {
    static let template = "Exchange/exchange"

    let newLink: String
    let received: [DispatchRow]
    let sent: [DispatchRow]

    /// One document in a list.
    struct DispatchRow: Sendable {
        let subject: String
        let dispatchLink: String
        let about: String
        let note: String
        let warning: String?
    }

    static let samples = [
        ExchangePage(
            newLink: "/", received: [.sample],
            sent: [.sample])
    ]
}

extension ExchangePage.DispatchRow {
    static let sample = Self(
        subject: "Báo cáo học kỳ I", dispatchLink: "/", about: "Sở GDĐT, 08:30", note: "Đã mở", warning: "mới")

    /// A document that came.
    init(received line: DispatchLine, today: Day) {
        subject = line.subject
        dispatchLink = Route.dispatch(line.id.uuid).path
        about = "\(line.unitName), \(VietnameseTime.moment(line.sentAt))"
        let isWaiting = line.wantsAnswer && line.answered == 0
        note =
            line.wantsAnswer
            ? (isWaiting ? "Cần trả lời" : "Đã trả lời") + (line.dueOn.map { " trước hết ngày \($0.vietnamese)" } ?? "")
            : line.opened > 0 ? "Đã mở" : "Chưa mở"
        let isLate = isWaiting && (line.dueOn.map { $0 < today } ?? false)
        warning = isLate ? "quá hạn trả lời" : line.opened == 0 ? "mới" : isWaiting ? "chưa trả lời" : nil
    }

    /// A document that was sent.
    init(sent line: DispatchLine, today: Day) {
        subject = line.subject
        dispatchLink = Route.dispatch(line.id.uuid).path
        about = VietnameseTime.moment(line.sentAt)
        note =
            line.wantsAnswer
            ? "\(line.answered) trên \(line.receivers) đã gửi" : "\(line.opened) trên \(line.receivers) đã mở"
        let isLate = line.wantsAnswer && line.answered < line.receivers && (line.dueOn.map { $0 < today } ?? false)
        warning = isLate ? "\(line.receivers - line.answered) đơn vị quá hạn" : nil
    }
}
