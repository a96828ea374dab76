import Accreditation
import Criteria
import Storage

/// A list of certificates with its filter: partial Certificate/list.
struct CertificateListView: Sendable {
    let listLink: String
    let search: FormField
    let choices: [FormChoice]
    typealias CountLink = SchoolListPage.CountLink

    let counts: [CountLink]
    let total: String
    let emptyText: String?
    let rows: [CertificateView]
    let pages: [LinkView]
    let place: String
}

extension CertificateListView {
    init(_ list: CertificateList, _ form: CertificateFilterForm, _ reading: RegisterReading, isLinked: Bool) {
        let shown = FormValues(Dictionary(form.fields.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 }))
        listLink = form.base.path
        search = shown.field("tim", "Tìm", hint: "Tên trường, số quyết định hoặc số giấy; có dấu hoặc không dấu.")
        choices = Self.choices(list, shown, reading.packs)
        counts = Self.counts(list, form)
        total = "\(list.total) chứng nhận"
        emptyText = list.certificates.isEmpty ? "Không có chứng nhận nào khớp với bộ lọc." : nil
        rows = list.certificates.map { CertificateView($0, reading, isLinked: isLinked) }
        (pages, place) = Self.pages(list, form)
    }

    private static func choices(_ list: CertificateList, _ shown: FormValues, _ packs: [RulePack]) -> [FormChoice] {
        let all = ("", "Tất cả")
        let kinds = Certificate.Kind.allCases.flatMap { kind in
            let highest = packs.compactMap { $0.highestRank(of: kind) }.max() ?? 0
            return [(kind.rawValue, kind.title)]
                + (1...max(1, highest)).map {
                    ("\(kind.rawValue).\($0)", "\(kind.title) \(kind.rankTitle.lowercased()) \($0)")
                }
        }
        return [
            shown.choice("loai", "Loại công nhận", options: [all] + kinds),
            shown.choice(
                "tinh-trang", "Tình trạng",
                options: [all] + CertificateStanding.allCases.map { ($0.rawValue, $0.title) }),
            shown.choice(
                "don-vi", "Đơn vị quản lý", options: [all] + list.units.map { ($0.id.description, $0.name) }),
            shown.choice("nam", "Năm quyết định", options: [all] + list.years.map { ("\($0)", "\($0)") }),
        ]
    }

    private static func counts(_ list: CertificateList, _ form: CertificateFilterForm) -> [CountLink] {
        let everything = CountLink(
            countLink: form.link { $0.standing = nil }, countLabel: "Tất cả: \(list.counts.values.reduce(0, +))",
            isCurrent: form.filter.standing == nil)
        let some = CertificateStanding.allCases.compactMap { standing in
            list.counts[standing].map { number in
                CountLink(
                    countLink: form.link { $0.standing = standing }, countLabel: "\(standing.title): \(number)",
                    isCurrent: form.filter.standing == standing)
            }
        }
        return [everything] + some
    }

    private static func pages(_ list: CertificateList, _ form: CertificateFilterForm) -> ([LinkView], String) {
        let size = CertificateFilter.pageSize
        let (page, last) = (form.filter.page ?? 1, max(1, (list.total + size - 1) / size))
        var links: [LinkView] = []
        if page > 1 { links.append(LinkView(label: "Trang trước", link: form.link { $0.page = min(page - 1, last) })) }
        if page < last { links.append(LinkView(label: "Trang sau", link: form.link { $0.page = page + 1 })) }
        return (links, "Trang \(page) trên \(last)")
    }

    static let sample = CertificateListView(
        listLink: "/", search: FormValues().field("tim", "Tìm", hint: "Tên trường."),
        choices: [FormValues().choice("loai", "Loại", options: [("", "Tất cả")], hint: "Một loại.")],
        counts: [CountLink(countLink: "/", countLabel: "Tất cả: 1", isCurrent: true)], total: "1 chứng nhận",
        emptyText: "Không có.", rows: [.sample], pages: [LinkView(label: "Trang sau", link: "/")],
        place: "Trang 1 trên 2")
}
