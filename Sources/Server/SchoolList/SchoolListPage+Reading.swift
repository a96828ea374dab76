import Accreditation
import Criteria
import Storage

extension SchoolListPage {
    /// - Parameter warning: how many days before its end a deadline is near.
    init(_ list: SchoolList, _ form: SchoolListForm, _ values: FormValues, today: Day, warning: Int) {
        let shown = FormValues(Dictionary(form.fields.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 }))
        link = Route.schools.path
        problems = values.summary
        search = shown.field("tim", "Tìm theo tên trường", hint: "Gõ có dấu hoặc không dấu.")
        choices = Self.choices(list, shown)
        counts = Self.counts(list, form)
        total = "\(list.total) trường"
        columns = Self.columns.map { order, label in LinkView(label: label, link: form.link { $0.order = order }) }
        rows = list.schools.map { SchoolRow($0, today: today, warning: warning, ticked: form.ticked) }
        isEmpty = list.schools.isEmpty
        hidden = form.fields.filter { !$0.value.isEmpty }.map { .init(hiddenName: $0.name, hiddenValue: $0.value) }
        let takesDeadline = list.schools.contains { $0.dossier?.takesDeadline == true }
        deadline =
            takesDeadline
            ? values.field(SchoolListForm.deadline, "Hạn nộp cho các trường đã đánh dấu", hint: "Ngày/tháng/năm.")
            : nil
        (pages, place) = Self.pages(list, form)
        reminder = LinkView(label: "Nhắc các trường chậm", link: Route.reminders.path)
    }

    private static let columns: [(SchoolListFilter.Order, String)] = [
        (.name, "Tên trường"), (.district, "Đơn vị"), (.state, "Tình trạng"), (.progress, "Tiến độ"),
        (.activity, "Hoạt động gần nhất"), (.due, "Hạn nộp"),
    ]

    private static func choices(_ list: SchoolList, _ shown: FormValues) -> [FormChoice] {
        let all = ("", "Tất cả")
        let states = DossierState.allCases.map { ($0.rawValue, $0.title) }
        return [
            shown.choice(
                "don-vi", "Đơn vị quản lý", options: [all] + list.districts.map { ($0.id.description, $0.name) }),
            shown.choice("loai", "Loại trường", options: [all] + list.kinds.map { ($0, $0.schoolKindTitle) }),
            shown.choice(
                "tinh-trang", "Tình trạng hồ sơ", options: [all, (SchoolListForm.unopened, "Chưa mở hồ sơ")] + states),
            shown.choice(
                "nam", "Năm học",
                options: [("", "Hồ sơ mới nhất của mỗi trường")] + list.years.map { ("\($0.start)", "\($0)") }),
            shown.choice("qua-han", "Hạn nộp", options: [all, ("1", "Chỉ trường quá hạn")]),
        ]
    }

    private static func counts(_ list: SchoolList, _ form: SchoolListForm) -> [CountLink] {
        let sum = list.counts.values.reduce(0, +)
        let standings: [(SchoolListFilter.Standing, String)] =
            [(.unopened, "Chưa mở hồ sơ")] + DossierState.allCases.map { (.state($0), $0.title) }
        let current = form.filter.isOverdue ? nil : form.filter.standing
        let everything = CountLink(
            countLink: form.link { ($0.standing, $0.isOverdue) = (nil, false) }, countLabel: "Tất cả: \(sum)",
            isCurrent: form.filter.standing == nil && !form.filter.isOverdue)
        let overdue = CountLink(
            countLink: form.link { ($0.standing, $0.isOverdue) = (nil, true) }, countLabel: "Quá hạn: \(list.overdue)",
            isCurrent: form.filter.isOverdue)
        let some = standings.compactMap { standing, title in
            list.counts[standing].map { number in
                CountLink(
                    countLink: form.link { ($0.standing, $0.isOverdue) = (standing, false) },
                    countLabel: "\(title): \(number)", isCurrent: current == standing)
            }
        }
        return [everything] + some + (list.overdue > 0 ? [overdue] : [])
    }

    private static func pages(_ list: SchoolList, _ form: SchoolListForm) -> ([LinkView], String) {
        let last = max(1, (list.total + SchoolListFilter.pageSize - 1) / SchoolListFilter.pageSize)
        let page = form.filter.page
        var links: [LinkView] = []
        if page > 1 { links.append(LinkView(label: "Trang trước", link: form.link { $0.page = min(page - 1, last) })) }
        if page < last { links.append(LinkView(label: "Trang sau", link: form.link { $0.page = page + 1 })) }
        return (links, "Trang \(page) trên \(last)")
    }

    static let samples: [SchoolListPage] = {
        var values = FormValues([:])
        values.fail(SchoolListForm.deadline, "Hãy ghi ngày.")
        guard let today = Day(year: 2_026, month: 5, day: 31) else { return [] }
        var list = SchoolList.sample(dueOn: today)
        let form = SchoolListForm(Form([("trang", "2"), ("tim", "hoa sen")]))
        let full = SchoolListPage(list, form, values, today: today, warning: 7)
        list.schools = []
        return [full, SchoolListPage(list, form, FormValues(), today: today, warning: 7)]
    }()
}
