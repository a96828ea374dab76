import Accreditation
import Foundation
import HTTPTypes
import Hummingbird

@testable import Server

/// The objects that an address of the leak tests names.
struct Target: Sendable {
    let dossier: UUID
    let group: UUID
    let entry: UUID
    let evidence: UUID
    let upload: UUID
    let unit: UUID
    let person: UUID
    let job: UUID
    /// The content hash of the dossier's pack.
    let pack: String

    /// As forms name them.
    var dossierText: String { dossier.uuidString.lowercased() }
    var evidenceText: String { evidence.uuidString.lowercased() }
    var unitText: String { unit.uuidString.lowercased() }
    var personText: String { person.uuidString.lowercased() }
}

/// Who gets through an address.
enum Gate: Sendable {
    /// Whoever comes, signed in or not.
    case everybody
    /// Whoever is signed in: the page shows what the visitor may see anyway.
    case signedIn
    /// Whoever is anything towards the dossier.
    case related
    /// Whoever may do one of these with the dossier in its state; `among` leaves other roles out.
    case may(Set<Action>, among: Set<Role> = Set(Role.allCases))
    /// Whoever may do this at the school without regard to a dossier.
    case mayAtSchool(Action)
    /// These and no others.
    case only(Set<Caller>)
}

/// What is expected of one address: the table of the leak tests has one or more of these for every registered route.
struct RouteRule: Sendable {
    let method: HTTPRequest.Method
    let gate: Gate
    let route: @Sendable (Target) -> Route
    /// What a person would send to it.
    var form: @Sendable (Target) -> [(String, String)] = { _ in [] }
    /// Further answers with which somebody without permission may be turned away, beside "not found".
    var refusals: Set<Int> = []

    static func get(_ gate: Gate, _ route: @escaping @Sendable (Target) -> Route) -> RouteRule {
        RouteRule(method: .get, gate: gate, route: route)
    }

    static func post(
        _ gate: Gate, _ route: @escaping @Sendable (Target) -> Route, refusals: Set<Int> = [],
        _ form: @escaping @Sendable (Target) -> [(String, String)] = { _ in [] }
    ) -> RouteRule {
        RouteRule(method: .post, gate: gate, route: route, form: form, refusals: refusals)
    }

    /// Whether this person gets through while the dossier is in this state.
    func admits(_ caller: Caller, in state: DossierState) -> Bool {
        switch gate {
        case .everybody: true
        case .signedIn: caller != .nobody
        case .related: !caller.roles.isEmpty
        case .may(let actions, let roles):
            actions.contains { Permission.allows($0, to: caller.roles.intersection(roles), in: state) }
        case .mayAtSchool(let action): Permission.allows(action, to: caller.roles)
        case .only(let callers): callers.contains(caller)
        }
    }
}

/// One route of the router: how tables and router are compared.
struct RegisteredRoute: Hashable, Comparable, CustomStringConvertible {
    let description: String

    init(_ method: HTTPRequest.Method, _ path: RouterPath) { description = "\(method) \(path)" }

    static func < (one: RegisteredRoute, other: RegisteredRoute) -> Bool { one.description < other.description }
}

extension RouteRule {
    /// The route that it is about.
    func registered(_ target: Target) -> RegisteredRoute {
        RegisteredRoute(method, RouterPath(route(target).pattern))
    }
}
