/// What the managing body said to a dossier, for those who do not decide on it now.
struct ReviewHistoryPage: PageContent {
    static let template = "Review/history"

    let school: String
    let reviews: [ReviewView]
    let isEmpty: Bool
    var closed: [ClosedView] = []

    static let samples = [
        ReviewHistoryPage(school: "Trường Tiểu học Hạ Vân", reviews: [.sample], isEmpty: false),
        ReviewHistoryPage(school: "Trường Tiểu học Hạ Vân", reviews: [], isEmpty: true, closed: [.sample]),
    ]
}
