import Accreditation
import Criteria

/// A scratch copy of a dossier's ratings, to try what would come out. Everything that is tried stands in the form.
struct TrialPage: PageContent {
    static let template = "Trial/trial"

    let heading: String
    let source: String
    let link: String
    let resetLink: String
    let gapLink: String
    let outcome: Outcome
    /// The badges of the criteria, for scripts.
    let badges: String
    let facts: [FormChoice]
    let years: FormField?
    let sections: [Section]

    /// What would come out.
    struct Outcome: Sendable {
        let level: StateBadge
        let possible: String
        let recognitions: [Recognition]
        let parts: [Recognition]
        let changes: [Change]
        let changeCount: String
        let next: Next?
    }

    /// A grade, degree or schooling level with what it would be.
    struct Recognition: Sendable {
        let name: String
        let state: StateBadge
        let missing: String?
    }

    /// A rating that is tried.
    struct Change: Sendable {
        let changeText: String
        let changeLink: String
    }

    /// The way to the next level from there.
    struct Next: Sendable {
        let nextTitle: String
        let steps: [Change]
        let rest: String?
    }

    /// A standard, or a group of clauses.
    struct Section: Sendable {
        let sectionTitle: String
        let criteria: [Criterion]
    }

    struct Criterion: Sendable {
        let anchor: String
        /// Id of the badge, which is shown anew after each change.
        let badgeID: String
        let criterionTitle: String
        let outcomeBadge: StateBadge
        let address: String
        let buttons: [FormOption]
        let ratings: [Rating]
    }

    /// An indicator with what is tried and what the council rated.
    struct Rating: Sendable {
        let id: String
        let name: String
        let label: String
        let hint: String
        let options: [FormOption]
        let real: String
    }
}

extension TrialPage {
    private static let option = FormOption(id: "a", value: "met", label: "Đạt", isSelected: true)
    private static let change = Change(changeText: "Chỉ báo a: Chưa đánh giá → Đạt", changeLink: "#a")
    private static let recognition = Recognition(name: "Cấp độ", state: StateBadge(.met), missing: "cần Mức 1")

    static let samples: [TrialPage] = {
        var values = FormValues(["nam": "x"])
        values.fail("nam", "Hãy nhập số.")
        return [
            TrialPage(
                heading: "Trường Tiểu học Hạ Vân", source: "Nội dung hiện tại", link: "/", resetLink: "/",
                gapLink: "/",
                outcome: Outcome(
                    level: StateBadge(.met), possible: "Mức 2", recognitions: [recognition], parts: [recognition],
                    changes: [change], changeCount: "Đã đổi 1 đánh giá",
                    next: Next(nextTitle: "Để đạt Mức 2", steps: [change], rest: "và 3 chỉ báo khác")),
                badges: "#b",
                facts: [values.choice("khoa", "Có một khóa", options: [("co", "Có")])],
                years: values.field("nam", "Số năm", hint: "Bằng số."),
                sections: [
                    Section(
                        sectionTitle: "Tiêu chuẩn 1",
                        criteria: [
                            Criterion(
                                anchor: "a", badgeID: "b", criterionTitle: "Tiêu chí 1.1",
                                outcomeBadge: StateBadge(.met),
                                address: "/#a", buttons: [option],
                                ratings: [
                                    Rating(
                                        id: "a", name: "a", label: "Mức 1, chỉ báo a", hint: "Có kế hoạch",
                                        options: [option], real: "Thật: Chưa đánh giá")
                                ])
                        ])
                ])
        ]
    }()
}
