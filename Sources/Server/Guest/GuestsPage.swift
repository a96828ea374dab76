import Accreditation
import Criteria

/// Who from outside reads a dossier, until when, and what they opened.
struct GuestsPage: PageContent {
    static let template = "Guest/guests"

    let lead: String
    let link: String
    let summary: FormSummary?
    let login: FormField
    let from: FormField
    let until: FormField
    let reason: FormField
    let guests: [GuestView]

    /// One guest.
    struct GuestView: Sendable {
        let guestName: String
        let standing: StateBadge
        let period: String
        let grant: String
        let end: String?
        let endLink: String?
        let visits: [String]
    }

    static let samples: [GuestsPage] = {
        var values = FormValues(["tu-ngay": "hôm nay"])
        values.fail("ly-do", "Hãy ghi lý do.")
        let form = GuestForm(values)
        return [
            GuestsPage(
                lead: "Trường Hoa Sen", link: "/", summary: values.summary, login: form.login, from: form.from,
                until: form.until, reason: form.reason,
                guests: [
                    GuestView(
                        guestName: "Lê Văn Ngoài", standing: StateBadge(css: "state-met", label: "Đang đọc được"),
                        period: "hai tuần", grant: "Phan Thị Sở cho phép", end: "dừng", endLink: "/",
                        visits: ["08:30: các lần nộp"])
                ])
        ]
    }()
}

/// The fields of a new guest.
private struct GuestForm {
    let login, from, until, reason: FormField

    init(_ values: FormValues) {
        login = values.field(
            "dang-nhap", "Tên đăng nhập của khách", hint: "Khách cần có tài khoản; mở ở trang Tài khoản.",
            isRequired: true)
        from = values.field("tu-ngay", "Từ ngày", isRequired: true)
        until = values.field(
            "den-ngay", "Đến hết ngày", hint: "Sau ngày này khách không còn thấy gì.", isRequired: true)
        reason = values.field("ly-do", "Lý do", isRequired: true)
    }
}

extension GuestsPage {
    init(_ dossier: Dossier, _ guests: [GuestAccess], _ values: FormValues, today: Day) {
        lead = dossier.title
        link = Route.guests(dossier.id.uuid).path
        summary = values.summary
        let form = GuestForm(values)
        (login, from, until, reason) = (form.login, form.from, form.until, form.reason)
        self.guests = guests.map { GuestView($0, dossier, today: today) }
    }
}

extension GuestsPage.GuestView {
    fileprivate init(_ access: GuestAccess, _ dossier: Dossier, today: Day) {
        let place = access.standing(on: today)
        guestName = access.name
        standing = StateBadge(place)
        period = "từ \(access.from.vietnamese) đến hết \(access.until.vietnamese)"
        grant = "\(access.grantedBy) cho phép lúc \(VietnameseTime.moment(access.grantedAt)). Lý do: \(access.reason)"
        end = access.endedAt.map { "\(access.endedBy ?? "") dừng lúc \(VietnameseTime.moment($0))." }
        let canEnd = place == .open || place == .waiting
        endLink = canEnd ? Route.endGuest(dossier.id.uuid, access.id.uuid).path : nil
        visits = access.visits.map { "\(VietnameseTime.moment($0.at)): \($0.page)" }
    }
}

extension StateBadge {
    fileprivate init(_ standing: GuestAccess.Standing) {
        switch standing {
        case .waiting: self.init(css: "state-unrated", label: "Chưa đến ngày")
        case .open: self.init(css: "state-met", label: "Đang đọc được")
        case .over: self.init(css: "state-neutral", label: "Đã hết hạn")
        case .ended: self.init(css: "state-neutral", label: "Đã dừng")
        }
    }
}
