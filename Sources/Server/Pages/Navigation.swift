/// The main navigation by the roles of a person. Rights are checked elsewhere; this only decides what is offered.
enum Navigation {
    static func items(for person: SignedInPerson?) -> [NavigationItem] {
        guard let person else { return [] }
        let kinds = Set(person.roles.map(\.kind))
        let entries: [(label: String, route: Route, kinds: Set<RoleKind>)] = [
            ("Bảng việc", .start, Set(RoleKind.allCases))
        ]
        return entries.filter { !$0.kinds.isDisjoint(with: kinds) }
            .map { NavigationItem(label: $0.label, link: $0.route.path) }
    }
}
