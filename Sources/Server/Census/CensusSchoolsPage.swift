import Accreditation
import Criteria
import Storage

/// The schools behind one count.
struct CensusSchoolsPage: PageContent {
    static let template = "Census/schools"

    let heading: String
    let lead: String
    let backLink: String
    let rows: [SchoolRow]
    let pages: [LinkView]

    /// One school.
    struct SchoolRow: Sendable {
        let school: String
        let dossierLink: String?
        let unitName: String
        let state: String
        let selfLevel: String
        let result: String
        let punctual: String
    }

    static let samples = [
        CensusSchoolsPage(
            heading: "Mức 1", lead: "3 trường", backLink: "/",
            rows: [
                SchoolRow(
                    school: "Trường Hoa Sen", dossierLink: "/", unitName: "Huyện A", state: "Đã nộp",
                    selfLevel: "Mức 1", result: "Cấp độ 1", punctual: "Nộp đúng hạn")
            ], pages: [LinkView(label: "Trang sau", link: "/")])
    ]
}

extension CensusSchoolsPage {
    /// - Parameters:
    ///   - opensDossiers: whether the reader's office lets dossiers be opened from here.
    ///   - route: this list, without its page.
    init(
        _ filter: CensusFilter, _ found: CountedSchools, unit: String, packs: [RulePack],
        opensDossiers: Bool, route: Route, back: Route
    ) {
        heading = filter.words(packs)
        let last = max(1, (found.total + CensusFilter.pageSize - 1) / CensusFilter.pageSize)
        let place = last > 1 ? " Trang \(filter.page) trên \(last)." : ""
        lead = "\(unit), năm học \(filter.year): \(found.total) trường.\(place)"
        backLink = back.path
        rows = found.schools.map { SchoolRow($0, opensDossiers: opensDossiers) }
        pages = [(filter.page - 1, "Trang trước"), (filter.page + 1, "Trang sau")].compactMap { page, label in
            (1...last).contains(page) && page != filter.page
                ? LinkView(label: label, link: route.with("trang", String(page)).path) : nil
        }
    }
}

extension CensusFilter {
    /// What is listed.
    func words(_ packs: [RulePack]) -> String {
        if let criterion {
            let rules = packs.first { $0.id == criterion.pack }
            let title = rules?.criterion(criterion.code).map { rules?.shownCode($0) ?? $0.code } ?? criterion.code
            return "Chưa đạt tiêu chí \(title)"
        }
        guard let dimension else { return "Tất cả các trường" }
        guard let value else { return "\(dimension.title) – không tính: \(dimension.leftOutWords)" }
        return "\(dimension.title): \(dimension.words(value))"
    }
}

extension CensusSchoolsPage.SchoolRow {
    init(_ counted: CountedSchool, opensDossiers: Bool) {
        let cells = CensusCells(counted)
        school = counted.name
        dossierLink = opensDossiers ? counted.dossier.map { Route.dossier($0.uuid).path } : nil
        unitName = counted.unitName
        state = cells.state
        selfLevel = cells.selfLevel
        result = cells.results.filter { !$0.isEmpty }.joined(separator: "; ")
        punctual = cells.punctual
    }
}

/// What is said of a counted school, on the page and in the workbook.
struct CensusCells {
    let state: String
    let selfLevel: String
    /// Level, grade and degree; empty where there is none.
    let results: [String]
    let punctual: String

    init(_ counted: CountedSchool) {
        func words(_ dimension: Census.Dimension, _ value: Int?) -> String {
            value.map { dimension.words(String($0)) } ?? ""
        }
        state = counted.state?.title ?? "Chưa mở hồ sơ"
        selfLevel = words(.selfLevel, counted.selfLevel)
        results = [
            words(.level, counted.level), words(.grade, counted.grade), words(.degree, counted.degree),
        ]
        punctual = counted.punctuality?.title ?? ""
    }
}
