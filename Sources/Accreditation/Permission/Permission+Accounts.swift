extension Permission {
    /// A school's administration board: whom the head names, and that they look after the school's accounts.
    static let accounts: [PermissionRule] = [
        .init(roles: [.schoolAdministrator], actions: [.manageStaff], states: nil),
        .init(roles: [.principal], actions: [.grantSchoolAdministrator], states: nil),
    ]
}
