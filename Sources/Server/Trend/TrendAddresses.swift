import Accreditation
import Foundation

/// Addresses of trends.
extension Route {
    /// The figures of the last years as pictures; `bang` chooses a table of the form, or the thresholds.
    static func trends(_ dossier: UUID) -> Route { ["ho-so", .id("dossier", dossier), "so-lieu", "xu-huong"] }
}

extension Dossier {
    /// The way to the pictures of its figures.
    var trendsLink: LinkView {
        LinkView(label: "Xu hướng các năm, so với trường tương tự", link: Route.trends(id.uuid).path)
    }
}
