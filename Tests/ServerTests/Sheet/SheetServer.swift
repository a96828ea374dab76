import Accreditation
import Criteria
import Foundation
import HTTPTypes
import HummingbirdTesting
import Postgres
import Storage
import TestSupport

@testable import Server

/// A server with a dossier under a real rule pack, that for primary schools unless told otherwise.
struct SheetServer {
    let world: TestWorld
    let pack: RulePack
    let dossier: DossierID
    let visitor: Visitor

    /// - Parameter person: who visits; the council's member unless told otherwise.
    static func with(
        as person: (TestWorld.People) -> PersonID = { $0.member }, under packID: String = "17-2018-primary",
        parts: [String] = [], _ body: @Sendable (SheetServer) async throws -> Void
    ) async throws {
        try await TestWorld.with { world in
            let pack = try await world.keepPack(packID)
            let dossier = try await world.makeDossier(pack: pack, parts: parts)
            try await withServer(in: world, as: person(world.people)) { visitor in
                try await body(SheetServer(world: world, pack: pack, dossier: dossier, visitor: visitor))
            }
        }
    }

    func acting(as person: PersonID) async throws -> SheetServer {
        SheetServer(world: world, pack: pack, dossier: dossier, visitor: try await visitor.acting(as: person))
    }

    func address(_ code: String = "1.1") -> Route { .criterion(dossier: dossier.uuid, code: code) }

    func show(_ code: String = "1.1") async throws -> TestResponse { try await visitor.get(address(code)) }

    /// Saves one field as the page's script does.
    func save(
        _ route: Route, _ value: String, version: Int = 0, under pack: String? = nil
    ) async throws -> TestResponse {
        let token = (visitor.person?.formSecret ?? FormSecret()).masked()
        return try await visitor.post(
            route.path,
            fields: [("value", value), ("version", String(version)), ("_csrf", token)]
                + (pack.map { [("_bo", $0)] } ?? []),
            headers: [.accept: "application/json"])
    }

    func finding(
        _ place: String, _ value: String, version: Int = 0, under pack: String? = nil
    ) async throws -> TestResponse {
        let parts = place.split(separator: "/").map(String.init)
        return try await save(
            .finding(dossier: dossier.uuid, code: parts[0], level: Int(parts[1]) ?? 0, indicator: parts[2]), value,
            version: version, under: pack)
    }

    func text(
        _ value: String, _ field: String = "present-1", code: String = "1.1", version: Int = 0,
        under pack: String? = nil
    ) async throws -> TestResponse {
        try await save(
            .sheetText(dossier: dossier.uuid, code: code, field: field), value, version: version,
            under: pack)
    }

    /// Sends the whole form of a sheet as a browser without scripts does: with every field of the page, changed here
    /// and there.
    func send(
        _ page: TestResponse, _ changes: [String: String] = [:], press: (String, String)? = nil, code: String = "1.1"
    ) async throws -> TestResponse {
        var fields = page.formFields.map { ($0.0, changes[$0.0] ?? $0.1) }
        if let press { fields.append(press) }
        return try await visitor.post(address(code), fields.filter { $0.0 != "_csrf" })
    }

    func stored(_ field: String = "present/1", code: String = "1.1") async throws -> String? {
        let rows = try await world.owner.query(
            """
            SELECT body FROM narrative WHERE dossier_id = \(dossier.uuid) AND criterion = \(code) AND field = \(field)
            """)
        return try rows.first?["body", as: String.self]
    }

    func findings() async throws -> [String] {
        try await world.owner.query(
            """
            SELECT criterion || '/' || level || '/' || indicator || ' ' || coalesce(verdict, requirements::text, '')
                AS line FROM finding WHERE dossier_id = \(dossier.uuid) ORDER BY 1
            """
        ).map { try $0["line"] }
    }
}

extension TestResponse {
    /// What a browser would send with the page's sheet: hidden inputs, checked radio buttons, selects, text areas.
    var formFields: [(String, String)] { fields(of: "phieu") }

    /// What a browser would send with the form of this id.
    func fields(of form: String) -> [(String, String)] {
        guard let start = text.range(of: "<form id=\"\(form)\""),
            let end = text[start.upperBound...].range(of: "</form>")
        else { return [] }
        let form = String(text[start.upperBound..<end.lowerBound])
        let hidden = form.matches(of: #/<input type="hidden" name="([^"]+)" value="([^"]*)"/#).map {
            (String($0.1), String($0.2))
        }
        let radios = form.matches(of: #/type="radio" id="[^"]+" name="([^"]+)" value="([^"]*)" checked/#).map {
            (String($0.1), String($0.2))
        }
        let areas = form.matches(of: #/<textarea[^>]* name="([^"]+)"[^>]*>\n([^<]*)<\/textarea>/#).map {
            (String($0.1), String($0.2))
        }
        let selects = form.matches(of: #/<select[^>]* name="([^"]+)"[^>]*>([\s\S]*?)<\/select>/#).map {
            (String($0.1), String($0.2).firstMatch(of: #/value="([^"]+)" selected/#).map { String($0.1) } ?? "")
        }
        return (hidden + radios + areas + selects).map { ($0.0, $0.1.unescaped) }
    }

    /// The answer of a live save.
    var save: SaveAnswer? { try? JSONDecoder().decode(SaveAnswer.self, from: Data(text.utf8)) }

    /// The error of a live save.
    var problem: ErrorAnswer? { try? JSONDecoder().decode(ErrorAnswer.self, from: Data(text.utf8)) }
}

extension String {
    fileprivate var unescaped: String {
        var text = self
        for (entity, sign) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
            text = text.replacingOccurrences(of: entity, with: sign)
        }
        return text
    }
}
