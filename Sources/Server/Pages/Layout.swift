/// What surrounds the content of a page; templates reach it as `layout.…`.
struct Layout: Sendable {
    let title: String
    let product: String
    /// Masked token for forms (partial Form/token) and for scripts (meta element).
    let formToken: String
    /// Tells the browser whose kept drafts are to be shown; empty for visitors.
    let draftKey: String
    let person: Person?
    /// ``NavigationLinks``.
    let navigation: PagePart
    let breadcrumbs: [Breadcrumb]
    let notice: NoticeBox?
    let startLink: String
    let signInLink: String
    let signOutLink: String
    let version: String
    let styles: [String]
    let scripts: [String]
    let module: String
    /// The picture of the browser's tab.
    let icon: String

    /// The signed-in person in the header.
    struct Person: Sendable {
        let name: String
        let roles: [String]
        let accountLink: String
        /// `Thông báo (3)`.
        let notices: String
        let noticesLink: String
    }
}

/// The links of the main navigation: the same for all who hold the same roles.
struct NavigationLinks: KeptPart {
    static let template = "Layout/links"

    let items: [NavigationItem]

    static let samples = [NavigationLinks(items: [NavigationItem(label: "Bảng việc", link: "/", isCurrent: true)])]
}

/// One link of the main navigation.
struct NavigationItem: Sendable, Hashable {
    let label: String
    let link: String
    var isCurrent = false
}

/// One step of the way from the start page to this one; the page itself is not among them.
struct Breadcrumb: Sendable {
    let label: String
    let link: String

    init(_ label: String, _ route: Route) {
        self.label = label
        link = route.path
    }
}

/// A notice with its kind in words, so that colour carries nothing alone.
struct NoticeBox: Sendable {
    let css: String
    let kind: String
    let text: String
}

/// A whole page, as the template Layout/page sees it.
struct Page<Content: PageContent>: Sendable {
    let layout: Layout
    let content: Content
    let template: TemplateName

    init(layout: Layout, content: Content) {
        self.layout = layout
        self.content = content
        template = TemplateName(text: Content.template)
    }
}
