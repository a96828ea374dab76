import Foundation

/// Addresses of lists of figures from elsewhere.
extension Route {
    /// The lists of a school year (`nam`) and how schools stand to them.
    static let figureLists: Route = ["doi-chieu"]

    /// Bringing a list for a unit (`don-vi`); POST takes the file.
    static let bringList: Route = ["doi-chieu", "gui"]

    /// An empty list for a unit (`don-vi`).
    static let listForm: Route = ["doi-chieu", "mau"]

    /// GET shows what a file would bring; POST takes it.
    static func listDraft(_ id: UUID) -> Route { ["doi-chieu", "gui", .id("list", id)] }

    /// POST throws the file away.
    static func dropListDraft(_ id: UUID) -> Route { ["doi-chieu", "gui", .id("list", id), "bo"] }

    /// How one school's figures stand to the lists; POST says why some differ.
    static func schoolLists(_ school: UUID) -> Route { ["so-lieu-truong", .id("unit", school), "doi-chieu"] }

    /// POST takes the school's official figures of a year (`nam`) as a list.
    static func takeOfficial(_ school: UUID) -> Route {
        ["so-lieu-truong", .id("unit", school), "doi-chieu", "chinh-thuc"]
    }
}
