import Accreditation
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

extension App {
    /// Renders a page inside the layout.
    ///
    /// - Parameters:
    ///   - title: title of the browser's tab; the content has its own heading.
    ///   - breadcrumbs: the way from the start page to this one, without this one.
    func page<Content: PageContent>(
        _ content: Content,
        title: String,
        breadcrumbs: [Breadcrumb] = [],
        _ context: AppContext,
        status: HTTPResponse.Status = .ok
    ) throws -> Response {
        let layout = layout(title: title, breadcrumbs: breadcrumbs, context)
        let html = try templates.render(Page(layout: layout, content: content))
        return .html(html, status: status)
    }

    /// Renders the template of a page value alone, to replace a part of a page that is already open.
    func fragment<Content: PageContent>(_ content: Content, _ context: AppContext) throws -> Response {
        let layout = layout(title: "", breadcrumbs: [], context)
        return .html(
            try templates.render(
                Page(layout: layout, content: content), with: "Layout/fragment"))
    }

    /// The layout around a page for this visitor.
    func layout(title: String, breadcrumbs: [Breadcrumb], _ context: AppContext) -> Layout {
        Layout(
            title: title,
            product: Product.name,
            formToken: context.formSecret?.masked() ?? "",
            draftKey: context.person.map { String($0.id.description.prefix(13)) } ?? "",
            person: context.person.map {
                Layout.Person($0)
            },
            navigation: PagePart(NavigationLinks(items: Navigation.items(for: context.person))),
            breadcrumbs: breadcrumbs,
            notice: context.notice?.box,
            startLink: Route.start.path,
            signInLink: Route.signIn.path,
            signOutLink: Route.signOut.path,
            version: Version.text,
            styles: assets.styles,
            scripts: assets.scripts,
            module: assets.link("js/app.js"), icon: assets.link("img/icon.svg")
        )
    }
}

extension Layout.Person {
    fileprivate init(_ person: SignedInPerson) {
        self.init(
            name: person.name, roles: person.roles.map(\.title), accountLink: Route.account.path,
            notices: person.unread == 0 ? "Thông báo" : "Thông báo (\(person.unread) chưa đọc)",
            noticesLink: Route.notices.path)
    }
}
