import Accreditation
import Storage

/// What somebody was told, or told others.
struct NoticePage: PageContent {
    static let template = "Notice/notices"

    let heading: String
    let boxes: [LinkView]
    let isEmpty: Bool
    let lines: [Line]
    let rest: LinkView?
    /// Where it is noted that everything was read; nil where nothing is unread.
    let readLink: String?
    /// Where copies go as e-mail; nil where the system sends none.
    var mail: MailForm?

    /// Choosing where copies go.
    struct MailForm: Sendable {
        static let address = "dia-chi"

        let mailLink: String
        let addressField: FormField
    }

    /// One notice.
    struct Line: Sendable {
        let words: String
        let link: String?
        let who: String
        let times: String
        let state: StateBadge
    }

    static let samples = [
        NoticePage(
            heading: "Thông báo", boxes: [LinkView(label: "Nhận được", link: "/")], isEmpty: true,
            lines: [
                Line(
                    words: "Hồ sơ được tiếp nhận.", link: "/", who: "Phòng GDĐT", times: "08:00 hôm nay",
                    state: StateBadge(css: "state-warning", label: "Chưa đọc"))
            ], rest: LinkView(label: "Trang sau", link: "/"), readLink: "/",
            mail: MailForm(mailLink: "/", addressField: FormValues().field("dia-chi", "Địa chỉ")))
    ]
}

extension NoticePage {
    init(_ found: [KeptNotice], isSent: Bool, page: Int) {
        heading = isSent ? "Thông báo đã gửi" : "Thông báo"
        boxes = [
            LinkView(label: "Nhận được", link: Route.notices.path),
            LinkView(label: "Đã gửi", link: Route.notices.with("hop", "da-gui").path),
        ]
        isEmpty = found.isEmpty
        lines = found.prefix(NoticeStore.pageSize).map { Line($0, isSent: isSent) }
        let next = Route.notices.with("hop", isSent ? "da-gui" : nil).with("trang", String(page + 1))
        rest = found.count > NoticeStore.pageSize ? LinkView(label: "Trang sau", link: next.path) : nil
        readLink = isSent || !found.contains { $0.readAt == nil } ? nil : Route.readNotices.path
    }
}

extension NoticePage.Line {
    init(_ notice: KeptNotice, isSent: Bool) {
        words = notice.words
        link = isSent || notice.link.isEmpty ? nil : Route.notice(notice.id.uuid).path
        who =
            isSent
            ? "Gửi \(notice.recipientName)" : notice.sentByName.isEmpty ? "Hệ thống gửi" : "\(notice.sentByName) gửi"
        let delivered = notice.deliveredAt.map { "đến nơi \(VietnameseTime.moment($0))" } ?? "chưa đến nơi"
        let read = notice.readAt.map { ", đọc \(VietnameseTime.moment($0))" } ?? ""
        times = "Gửi \(VietnameseTime.moment(notice.sentAt)), \(delivered)\(read)"
        state =
            notice.readAt != nil
            ? StateBadge(css: "state-neutral", label: "Đã đọc") : StateBadge(css: "state-warning", label: "Chưa đọc")
    }
}
