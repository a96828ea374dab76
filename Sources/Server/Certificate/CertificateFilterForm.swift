import Accreditation
import Criteria
import Storage

/// What the address or the form of a list of certificates asks for.
struct CertificateFilterForm: Sendable {
    let base: Route
    var filter = CertificateFilter()

    init(_ base: Route, _ form: Form) {
        self.base = base
        filter.text = String(form["tim"].prefix(200))
        let (kind, rank) = Self.recognition(form["loai"])
        filter.kind = kind
        filter.rank = rank
        filter.standing = CertificateStanding(rawValue: form["tinh-trang"])
        filter.unit = UnitID(form["don-vi"])
        filter.year = Int(form["nam"]).flatMap { (1900...2999).contains($0) ? $0 : nil }
        filter.page = min(max(1, Int(form["trang"]) ?? 1), 10_000)
    }

    /// Reads `national-standard` or `national-standard.2`.
    private static func recognition(_ text: String) -> (Certificate.Kind?, Int?) {
        let parts = text.split(separator: ".")
        guard let kind = parts.first.flatMap({ Certificate.Kind(rawValue: String($0)) }) else { return (nil, nil) }
        return (kind, parts.count == 2 ? Int(parts[1]).flatMap { (1...9).contains($0) ? $0 : nil } : nil)
    }

    /// What the filter is made of, by field name.
    var fields: [(name: String, value: String)] {
        let page = filter.page ?? 1
        let recognition = filter.kind.map { kind in
            filter.rank.map { "\(kind.rawValue).\($0)" } ?? kind.rawValue
        }
        return [
            ("tim", filter.text), ("loai", recognition ?? ""), ("tinh-trang", filter.standing?.rawValue ?? ""),
            ("don-vi", filter.unit?.description ?? ""), ("nam", filter.year.map(String.init) ?? ""),
            ("trang", page > 1 ? String(page) : ""),
        ]
    }

    /// The address of this list, or of another one with the same filter.
    func route(_ base: Route? = nil) -> Route { fields.reduce(base ?? self.base) { $0.with($1.name, $1.value) } }

    /// The address of the same list with something else asked for, from its first page.
    func link(_ change: (inout CertificateFilter) -> Void) -> String {
        var copy = self
        copy.filter.page = 1
        change(&copy.filter)
        return copy.route().path
    }

    /// The same without an end.
    var everything: CertificateFilter {
        var copy = filter
        copy.page = nil
        return copy
    }
}
