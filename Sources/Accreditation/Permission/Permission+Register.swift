/// The register of recognitions.
extension Permission {
    static let register: [PermissionRule] = [
        .init(
            roles: Role.school.union([.districtOfficer, .provinceOfficer]), actions: [.readRegister], states: nil),
        .init(roles: [.provinceOfficer], actions: [.keepRegister], states: nil),
    ]
}
