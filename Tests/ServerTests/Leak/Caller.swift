import Accreditation
import TestSupport

/// Everybody who comes to the first school's dossier in the leak tests.
enum Caller: String, Sendable, Hashable, CaseIterable {
    case nobody
    case `operator`
    case provinceOfficer
    case districtOfficer
    case otherDistrictOfficer
    case principal
    case otherPrincipal
    case secretary
    case member
    case otherMember
    case leader
    case evaluator
    case otherEvaluator
    case formerTeacher
    case guest
    case formerGuest

    /// What they are towards the first school and its dossier.
    var roles: Set<Role> {
        switch self {
        case .provinceOfficer: [.provinceOfficer]
        case .districtOfficer: [.districtOfficer]
        case .principal: [.principal, .councilChair]
        case .secretary: [.councilSecretary]
        case .member: [.councilMember]
        case .leader: [.teamLeader]
        case .evaluator, .otherEvaluator: [.evaluator]
        case .guest: [.guest]
        case .formerGuest: []
        case .nobody, .operator, .otherDistrictOfficer, .otherPrincipal, .otherMember, .formerTeacher: []
        }
    }

    /// The person of the world; nil for nobody.
    func person(_ people: TestWorld.People) -> PersonID? {
        switch self {
        case .nobody: nil
        case .operator: people.operator
        case .provinceOfficer: people.provinceOfficer
        case .districtOfficer: people.districtOfficer
        case .otherDistrictOfficer: people.otherDistrictOfficer
        case .principal: people.principal
        case .otherPrincipal: people.otherPrincipal
        case .secretary: people.secretary
        case .member: people.member
        case .otherMember: people.otherMember
        case .leader: people.leader
        case .evaluator: people.evaluator
        case .otherEvaluator: people.otherEvaluator
        case .formerTeacher: people.formerTeacher
        case .guest: people.guest
        case .formerGuest: people.formerGuest
        }
    }
}

extension Set<Caller> {
    /// Whoever is signed in.
    static let signedIn = Set(Caller.allCases).subtracting([.nobody])
    /// Who looks after the accounts of somebody.
    static let accountKeepers: Set<Caller> = [
        .operator, .provinceOfficer, .districtOfficer, .otherDistrictOfficer, .principal, .otherPrincipal,
    ]
}
