import Accreditation
import Foundation
import HTTPTypes
import HummingbirdTesting
import Storage
import Testing

@testable import Server

/// One person who tries every address while the dossier is in one state.
struct LeakProbe: Sendable {
    let planted: PlantedWorld
    let caller: Caller
    let visitor: Visitor
    let state: DossierState

    /// Fetches every page: those who may get it, the others nothing; and nobody gets a secret that is not theirs.
    func readEverything() async throws {
        for rule in RouteTable.rules where rule.method == .get {
            let answer = try await visitor.get(rule.route(planted.target))
            checkStatus(answer, rule)
            checkSecrets(answer, rule)
        }
    }

    /// Does everything that the person may not send.
    func changeEverything() async throws {
        for rule in RouteTable.rules where rule.method != .get && !rule.admits(caller, in: state) {
            let before = try await planted.changes()
            let answer = try await visitor.send(rule, planted.target)
            checkStatus(answer, rule)
            checkSecrets(answer, rule)
            let after = try await planted.changes()
            #expect(after == before, "changed by \(place(rule))")
        }
    }

    /// Everything again with the own dossier in the address and the first school's objects in it.
    func crossEverything() async throws {
        for rule in RouteTable.rules {
            let answer = try await visitor.send(rule, planted.crossed)
            #expect(answer.status.code < 500, "\(answer.status) for \(place(rule))")
            checkSecrets(answer, rule)
        }
    }

    /// Sends a form that the person may send: it may be found out of date, but not forbidden or unreadable.
    func sendPermitted(_ rule: RouteRule) async throws {
        let answer = try await visitor.send(rule, planted.target)
        let isTaken = answer.status.code < 400 || [409, 422].contains(answer.status.code)
        #expect(isTaken, "\(answer.status) for \(place(rule))")
    }

    private func checkStatus(_ answer: TestResponse, _ rule: RouteRule) {
        let code = answer.status.code
        let isExpected =
            rule.admits(caller, in: state) ? (200..<400).contains(code) : refusals(rule).contains(code)
        #expect(isExpected, "\(answer.status) for \(place(rule))")
    }

    /// Visitors are sent to the sign-in page; strangers are told that there is nothing; those who see the dossier may
    /// also be told that this is not theirs to do now.
    private func refusals(_ rule: RouteRule) -> Set<Int> {
        if caller == .nobody { return rule.method == .get ? [303] : [401, 403] }
        return rule.refusals.union(caller.roles.isEmpty ? [404] : [403, 404, 409])
    }

    private func checkSecrets(_ answer: TestResponse, _ rule: RouteRule) {
        let text = answer.text
        let leaked = Secret.allCases.filter { !$0.isOpen(to: caller, in: state) && text.contains($0.rawValue) }
        #expect(leaked.isEmpty, "\(leaked) in \(place(rule))")
    }

    private func place(_ rule: RouteRule) -> String {
        "\(rule.registered(planted.target)) for \(caller) while \(state)"
    }
}

extension Visitor {
    /// Goes to an address of the table as a page or a script of ours would.
    fileprivate func send(_ rule: RouteRule, _ target: Target) async throws -> TestResponse {
        let route = rule.route(target)
        switch rule.method {
        case .get: return try await get(route)
        case .post: return try await post(route, rule.form(target))
        default:
            var headers = HTTPFields()
            if let person {
                headers[.cookie] = "\(SessionCookie.name(secure: false))=\(person.session.text)"
                if let name = HTTPField.Name("X-CSRF-Token") { headers[name] = person.formSecret.masked() }
            }
            return try await client.execute(uri: route.path, method: rule.method, headers: headers)
        }
    }
}

extension Target {
    /// No object at all: for comparing patterns of addresses.
    static let nothing = Target(
        dossier: .any, group: .any, entry: .any, evidence: .any, upload: .any, unit: .any, person: .any,
        job: .any, pack: .any)
}
