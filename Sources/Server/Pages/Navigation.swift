import Accreditation

/// The main navigation by the roles of a person. Rights are checked elsewhere; this only decides what is offered.
enum Navigation {
    static func items(for person: SignedInPerson?) -> [NavigationItem] {
        guard let person, !person.mustChangePassword else { return [] }
        let held = Set(person.roles.map(\.kind))
        let entries: [(label: String, route: Route, roles: Set<Role>?)] = [
            ("Bảng việc", .start, nil),
            (
                "Việc của tôi", .myWork,
                [.principal, .councilChair, .councilSecretary, .councilMember]
            ),
            ("Trường", .schools, [.provinceOfficer, .districtOfficer]),
            (
                "Kỳ số liệu", .rounds,
                [.provinceOfficer, .districtOfficer, .principal, .councilChair, .councilSecretary, .councilMember]
            ),
            (
                "Thời hạn", .deadlines,
                [.provinceOfficer, .districtOfficer, .principal, .councilChair, .councilSecretary, .councilMember]
            ),
            ("Kết quả", .census, [.ministryOfficer, .provinceOfficer, .districtOfficer]),
            ("Tổng hợp", .totals, [.ministryOfficer, .provinceOfficer, .districtOfficer]),
            ("Trao đổi", .exchange, [.ministryOfficer, .provinceOfficer, .districtOfficer, .principal]),
            ("Đánh giá ngoài, thẩm định", .evaluations, [.provinceOfficer, .evaluator, .teamLeader]),
            ("Sổ công nhận", .register, [.provinceOfficer, .districtOfficer, .principal]),
            ("Quy định", .rulePacks, nil),
            ("Đưa vào sử dụng", .packUses, [.operator, .ministryOfficer, .provinceOfficer]),
            (
                "Tài khoản", .accounts,
                [.operator, .provinceOfficer, .districtOfficer, .principal, .schoolAdministrator]
            ),
            ("Đơn vị", .units, [.operator, .provinceOfficer, .districtOfficer, .principal]),
        ]
        return entries.filter { $0.roles.map { !$0.isDisjoint(with: held) } ?? true }
            .map { NavigationItem(label: $0.label, link: $0.route.path) }
    }
}
