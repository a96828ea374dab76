import Accreditation

/// Why something holds or does not, as a page.
struct ProofPage: PageContent {
    static let template = "Proof/page"

    let heading: String
    let source: String
    let tree: ProofTree
    let isFull: Bool
    let fullLink: String
    let backLink: String
    let parents: [Parent]

    /// A proof of which this one is a part.
    struct Parent: Sendable {
        let parentTitle: String
        let parentLink: String
    }

    static let samples = [
        ProofPage(
            heading: "Trường đạt Mức 1.", source: "Lần nộp 1", tree: ProofTree.samples[0], isFull: false,
            fullLink: "/", backLink: "/", parents: [Parent(parentTitle: "Kết quả của trường", parentLink: "/")])
    ]
}

/// The same as a part of a page that is already open.
struct ProofFragment: PageContent {
    static let template = "Proof/fragment"

    let heading: String
    let tree: ProofTree
    let pageLink: String

    static let samples = [
        ProofFragment(heading: "Trường đạt Mức 1.", tree: ProofTree.samples[0], pageLink: "/")
    ]
}
