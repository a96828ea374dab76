public import Criteria

/// What a person is towards a unit, a school or one dossier. One person may hold several.
public enum Role: String, Sendable, Hashable, CaseIterable, Codable {
    /// Installs and runs the system; looks after the provinces' accounts and sees no school's work.
    case `operator`
    /// Officer of the ministry (Bộ GDĐT): looks after the rules, and sees of dossiers what the rules do to them.
    case ministryOfficer
    /// Officer of a province's education department (Sở GDĐT).
    case provinceOfficer
    /// Officer of the unit directly above a school: the district office (Phòng GDĐT), or the province itself.
    case districtOfficer
    /// Head of a school and administrator of its accounts (hiệu trưởng).
    case principal
    /// Head of the school that followed a closed one, towards that one: reads what it had.
    case successorPrincipal
    /// Somebody whom the head names to look after the accounts of the school's members (quản trị viên).
    case schoolAdministrator
    /// Chair of a dossier's self-assessment council (chủ tịch hội đồng tự đánh giá).
    case councilChair
    /// Secretary of the council (thư ký hội đồng).
    case councilSecretary
    /// Member of the council (ủy viên hội đồng).
    case councilMember
    /// Somebody whom a province may put into an evaluation team; in a team, a member of it (thành viên đoàn).
    case evaluator
    /// Leader of an evaluation team (trưởng đoàn đánh giá ngoài).
    case teamLeader

    /// Somebody from outside who reads one dossier for some days (khách).
    case guest

    /// The Vietnamese name.
    public var title: String {
        switch self {
        case .operator: "Quản trị hệ thống"
        case .ministryOfficer: "Chuyên viên Bộ GDĐT"
        case .provinceOfficer: "Chuyên viên Sở GDĐT"
        case .districtOfficer: "Chuyên viên cơ quan quản lý trực tiếp"
        case .principal: "Hiệu trưởng"
        case .successorPrincipal: "Hiệu trưởng trường kế thừa"
        case .schoolAdministrator: "Quản trị viên của trường"
        case .councilChair: "Chủ tịch hội đồng tự đánh giá"
        case .councilSecretary: "Thư ký hội đồng tự đánh giá"
        case .councilMember: "Thành viên hội đồng tự đánh giá"
        case .evaluator: "Thành viên đoàn đánh giá ngoài, hội đồng thẩm định"
        case .teamLeader: "Trưởng đoàn đánh giá ngoài, chủ tịch hội đồng thẩm định"
        case .guest: "Khách đọc hồ sơ"
        }
    }

    /// Seats in a self-assessment council.
    public static let council: Set<Role> = [.councilChair, .councilSecretary, .councilMember]
    /// Everybody who works on a dossier from inside the school.
    public static let school: Set<Role> = council.union([.principal])
    /// Seats in an evaluation team.
    public static let team: Set<Role> = [.teamLeader, .evaluator]
}

extension Role {
    /// The name in the words of a law: `Chủ tịch hội đồng thẩm định`.
    ///
    /// - Parameter words: nil where the law has none of its own; there, teams evaluate.
    public func title(in words: TeamWords?) -> String {
        switch self {
        case .teamLeader: TeamWords.start(words?.leader ?? "trưởng đoàn đánh giá ngoài")
        case .evaluator: TeamWords.start(words?.member ?? "thành viên đoàn đánh giá ngoài")
        default: title
        }
    }
}
