import Accreditation
import Criteria
import Storage

/// What the address or the form of the school list asks for.
struct SchoolListForm: Sendable {
    static let chosen = "ho-so"
    static let deadline = "han-nop"
    /// Ticked by who means to take the deadline away.
    static let withdrawn = "bo-han-nop"

    var filter = SchoolListFilter()
    /// Dossiers that are ticked.
    private(set) var ticked: Set<DossierID> = []

    init(_ form: Form) {
        filter.text = form["tim"]
        filter.district = UnitID(form["don-vi"])
        filter.kind = form["loai"].isEmpty ? nil : form["loai"]
        filter.standing =
            form["tinh-trang"] == Self.unopened
            ? .unopened : DossierState(rawValue: form["tinh-trang"]).map { .state($0) }
        filter.year = Int(form["nam"]).map { SchoolYear(start: $0) }
        filter.isOverdue = form["qua-han"] == "1"
        filter.order = SchoolListFilter.Order(rawValue: form["xep"]) ?? .name
        filter.page = min(max(1, Int(form["trang"]) ?? 1), 10_000)
    }

    /// The word for schools without a dossier.
    static let unopened = "chua-mo"

    /// The same with these dossiers ticked.
    func choosing(_ dossiers: [DossierID]) -> SchoolListForm {
        var copy = self
        copy.ticked = Set(dossiers)
        return copy
    }

    /// What the filter is made of, by field name.
    var fields: [(name: String, value: String)] {
        [
            ("tim", filter.text), ("don-vi", filter.district?.description ?? ""), ("loai", filter.kind ?? ""),
            ("tinh-trang", Self.word(filter.standing)), ("nam", filter.year.map { String($0.start) } ?? ""),
            ("qua-han", filter.isOverdue ? "1" : ""), ("xep", filter.order == .name ? "" : filter.order.rawValue),
            ("trang", filter.page > 1 ? String(filter.page) : ""),
        ]
    }

    /// The address of this list.
    var route: Route { fields.reduce(Route.schools) { $0.with($1.name, $1.value) } }

    /// The address of the same list with something else asked for, from its first page.
    func link(_ change: (inout SchoolListFilter) -> Void) -> String {
        var copy = self
        copy.filter.page = 1
        change(&copy.filter)
        return copy.route.path
    }

    private static func word(_ standing: SchoolListFilter.Standing?) -> String {
        switch standing {
        case .state(let state): state.rawValue
        case .unopened: unopened
        case nil: ""
        }
    }
}
