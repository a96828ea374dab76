@testable import Server

extension Layout {
    /// A layout in which everything is shown.
    static let sample = Layout(
        title: "Trang thử", product: Product.name, formToken: "dG9rZW4", draftKey: "1",
        person: Person(
            name: "Nguyễn Thị Hà", roles: ["Thư ký hội đồng – Trường Tiểu học Hoa Sen"], accountLink: "/",
            notices: "Thông báo (2)", noticesLink: "/"),
        navigation: PagePart(NavigationLinks.samples[0]),
        breadcrumbs: [Breadcrumb("Trang đầu", .start)],
        notice: NoticeBox(css: "notice-success", kind: "Đã xong", text: "Đã lưu."),
        startLink: "/", signInLink: "/dang-nhap", signOutLink: "/dang-xuat", version: "1", styles: ["/a.css"],
        scripts: ["/a.js"], module: "/b.js", icon: "/c.svg")
}
