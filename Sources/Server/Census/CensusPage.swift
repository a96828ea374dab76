import Accreditation
import Criteria
import Storage

/// Schools of a unit counted by what came of their dossiers.
struct CensusPage: PageContent {
    static let template = "Census/census"

    let heading: String
    let unitName: String
    let link: String
    let unit: String?
    let years: FormChoice
    let fileLink: String
    let upLink: String?
    let total: String
    let isEmpty: Bool
    /// ``CensusTables``.
    let tables: PagePart

    static let samples = [
        CensusPage(
            heading: "Tổng hợp kết quả", unitName: "Tỉnh", link: "/", unit: "0",
            years: FormValues().choice("nam", "Năm học", options: [("2025", "2025-2026")]), fileLink: "/",
            upLink: "/", total: "12 trường", isEmpty: true,
            tables: PagePart(CensusTables.sample))
    ]
}
