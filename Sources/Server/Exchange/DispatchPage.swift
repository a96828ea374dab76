import Accreditation
import Criteria
import Foundation

/// One document: what it says, and for its sender what became of it with each receiver.
struct DispatchPage: PageContent {
    static let template = "Exchange/dispatch"

    let heading: String
    let about: String
    let due: String?
    let body: String
    let files: [LinkView]
    let original: LinkView?
    let answerLink: String?
    let answered: String?
    let summary: String?
    let receivers: [ReceiverRow]
    let remind: LinkView?

    /// One receiver.
    struct ReceiverRow: Sendable {
        let unitName: String
        let receipt: StateBadge
        let opened: String
        let answer: String
        let answerPage: String?
        let reminded: String
    }

    static let samples = [
        DispatchPage(
            heading: "Báo cáo học kỳ I", about: "Sở GDĐT gửi lúc 08:30", due: "Trả lời trước hết thứ Sáu",
            body: "Kính gửi các trường", files: [LinkView(label: "mau.xlsx (12 kB)", link: "/")],
            original: LinkView(label: "Văn bản gốc", link: "/"), answerLink: "/", answered: "Đã trả lời lúc 09:00",
            summary: "12 trên 30 đã gửi",
            receivers: [
                ReceiverRow(
                    unitName: "Trường Hoa Sen", receipt: StateBadge(css: "state-met", label: "Đã mở"),
                    opened: "Nguyễn Thị Hà, 08:30", answer: "09:00", answerPage: "/", reminded: "1 lần")
            ], remind: LinkView(label: "Nhắc 18 đơn vị chưa gửi", link: "/"))
    ]
}

extension DispatchPage {
    /// - Parameters:
    ///   - isSender: whether the reader belongs to the unit that sent it.
    ///   - own: the reader's units.
    init(_ dispatch: Dispatch, isSender: Bool, own: Set<UnitID>, hours: Int, now: Date) {
        let id = dispatch.id.uuid
        heading = dispatch.subject
        about = "\(dispatch.unitName) gửi lúc \(VietnameseTime.moment(dispatch.sentAt)), người gửi: \(dispatch.sentBy)."
        due = dispatch.dueOn.map { "Cần trả lời đến hết ngày \($0.vietnamese)." }
        body = dispatch.body
        files = dispatch.files.enumerated().map { index, file in
            LinkView(
                label: "\(file.name) (\(FileSize.text(file.size)))", link: Route.dispatchFile(id, index + 1).path)
        }
        original = dispatch.answers.map { LinkView(label: "Văn bản được trả lời", link: Route.dispatch($0.uuid).path) }
        let mine = dispatch.receivers.first { own.contains($0.unit) }
        let isAsked = dispatch.wantsAnswer && mine != nil
        answerLink =
            isAsked
            ? Route.newDispatch.with("don-vi", mine?.unit.description).with("tra-loi", dispatch.id.description).path
            : nil
        answered = mine?.answeredAt.map { "Đơn vị của bạn đã trả lời lúc \(VietnameseTime.moment($0))." }
        summary = isSender ? dispatch.summary(hours: hours, now: now) : nil
        receivers = isSender ? dispatch.receivers.map { ReceiverRow($0, dispatch, hours: hours, now: now) } : []
        let missing = dispatch.missing.count
        remind =
            isSender && missing > 0
            ? LinkView(label: "Nhắc \(missing) đơn vị chưa gửi", link: Route.remindReceivers(id).path) : nil
    }
}

extension Dispatch {
    /// How many have received and answered it.
    func summary(hours: Int, now: Date) -> String {
        let received = receivers.count { Receipt($0, sentAt: sentAt, hours: hours, now: now).isReceived }
        let answers = wantsAnswer ? " \(receivers.count - missing.count) trên \(receivers.count) đã gửi trả lời." : ""
        return "\(received) trên \(receivers.count) đơn vị đã nhận (đã mở, hoặc coi như đã nhận sau \(hours) giờ)."
            + answers
    }
}

extension DispatchPage.ReceiverRow {
    init(_ receiver: Dispatch.Receiver, _ dispatch: Dispatch, hours: Int, now: Date) {
        let state = Receipt(receiver, sentAt: dispatch.sentAt, hours: hours, now: now)
        unitName = receiver.name
        receipt = StateBadge(css: state.isReceived ? "state-met" : "state-unrated", label: state.title)
        opened = receiver.openedAt.map { "\(receiver.openedBy ?? ""), \(VietnameseTime.moment($0))" } ?? ""
        answer =
            receiver.answeredAt.map { "Đã gửi lúc \(VietnameseTime.moment($0))" }
            ?? (dispatch.wantsAnswer ? "Chưa gửi" : "")
        answerPage = receiver.answer.map { Route.dispatch($0.uuid).path }
        reminded = receiver.reminders > 0 ? "\(receiver.reminders) lần" : ""
    }
}
