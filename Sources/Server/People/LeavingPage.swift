import Accreditation
import Criteria
import Storage

/// Somebody's leaving.
struct LeavingPage: PageContent {
    static let template = "People/leaving"

    /// A leaving that was recorded, with what had to be handed over.
    struct Earlier: Sendable {
        let sentence: String
        let why: String
        let work: [String]
    }

    struct Form: Sendable {
        let link: String
        let day: FormField
        let heir: FormChoice
        let reason: FormField
    }

    let name: String
    let open: [String]
    let nothing: String?
    let earlier: [Earlier]
    let summary: FormSummary?
    /// Nil while a leaving waits for its day, and once the account is closed.
    let form: Form?
    /// Where to take back a leaving whose day is still to come.
    let stayLink: String?
    /// Why there is no form.
    let closing: String?

    static let samples: [LeavingPage] = {
        var values = FormValues()
        values.fail("ly-do", "Hãy ghi lý do.")
        let form = Form(
            link: "/", day: values.field("ngay", "Ngày"), heir: values.choice("nguoi", "Người", options: [("1", "A")]),
            reason: values.field("ly-do", "Lý do"))
        return [
            LeavingPage(
                name: "Nguyễn Thị Lan", open: ["Thư ký hội đồng"], nothing: "Không có việc nào.",
                earlier: [Earlier(sentence: "Nghỉ từ 01/07/2009", why: "Nghỉ hưu", work: ["Thư ký hội đồng"])],
                summary: values.summary, form: form, stayLink: "/", closing: "Tài khoản đã khóa.")
        ]
    }()
}

extension LeavingPage {
    init(
        _ account: Account, _ values: FormValues, open work: [OpenWork], heirs: [(PersonID, String)],
        earlier departures: [Departure]
    ) {
        let waiting = departures.first(where: \.isWaiting)
        name = account.fullName
        open = work.map(\.sentence)
        nothing = work.isEmpty ? "Không còn vai trò hay việc nào đang mở." : nil
        earlier = departures.map(Earlier.init)
        summary = values.summary
        let isOpen = account.closedAt == nil && waiting == nil
        form = isOpen ? Form(account, values, heirs) : nil
        stayLink = waiting.map { _ in Route.staying(account.id.uuid).path }
        closing =
            if account.closedAt != nil {
                "Tài khoản đã khóa; người quản lý tài khoản mở lại được ở trang tài khoản."
            } else if let waiting {
                "Đã ghi nghỉ từ ngày \(waiting.leftOn.vietnamese); đến ngày đó hệ thống tự kết thúc vai trò, bàn giao "
                    + "và khóa tài khoản."
            } else {
                nil
            }
    }
}

extension LeavingPage.Form {
    init(_ account: Account, _ values: FormValues, _ heirs: [(PersonID, String)]) {
        self.init(
            link: Route.leaving(account.id.uuid).path,
            day: values.field(
                "ngay", "Nghỉ từ ngày",
                hint: "Hôm nay hoặc đã qua: kết thúc ngay. Ngày sắp tới: tự kết thúc đến ngày đó.",
                isRequired: true),
            heir: values.choice(
                "nguoi", "Người nhận bàn giao",
                options: [("", "– Giao lại sau –")] + heirs.map { ($0.0.description, $0.1) }),
            reason: values.field(
                "ly-do", "Lý do", hint: "Ví dụ: nghỉ hưu, chuyển công tác sang trường khác.", isRequired: true))
    }
}

extension LeavingPage.Earlier {
    init(_ departure: Departure) {
        let state = departure.isCancelled ? " Đã thôi: người này ở lại." : departure.isWaiting ? " Chưa đến ngày." : ""
        let heir = departure.heirName.isEmpty ? "" : " Người nhận bàn giao: \(departure.heirName)."
        self.init(
            sentence: "\(departure.unitName), nghỉ từ ngày \(departure.leftOn.vietnamese); "
                + "người ghi: \(departure.doneBy).\(heir)\(state)",
            why: departure.reason, work: departure.openWork)
    }
}
