import Accreditation
import Criteria
import Documents
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Storage
import TestSupport
import Testing
import Workbook

@testable import Server

/// A server with a dossier whose figures are filled in outside of it.
struct FigureWorkbookServer: Sendable {
    let world: TestWorld
    let dossier: Dossier
    let workbook: FigureWorkbook
    var visitor: Visitor

    static func with(_ body: @escaping @Sendable (FigureWorkbookServer) async throws -> Void) async throws {
        try await TestWorld.with { world in
            let pack = try await world.keepPack()
            let id = try await world.makeDossier(pack: pack)
            let found = try await DossierStore(world.database).dossier(id, as: world.people.member)
            let dossier = try #require(found)
            let workbook = FigureWorkbook(FigureForm(pack.statistics, for: dossier), for: dossier)
            try await withServer(in: world, as: world.people.member) { visitor in
                try await body(
                    FigureWorkbookServer(world: world, dossier: dossier, workbook: workbook, visitor: visitor))
            }
        }
    }

    /// A cell of the assessed year.
    func place(_ row: String, year: SchoolYear? = nil) -> FigurePlace {
        FigurePlace(year ?? workbook.form.year, FigureKey("classes", row))
    }

    /// A workbook as somebody has filled it in who began with `base`.
    func filled(_ values: [FigurePlace: String], base: [FigurePlace: String] = [:]) throws -> [UInt8] {
        var typed: [FigurePlace: FigureValue] = [:]
        for (place, text) in values {
            typed[place] = workbook.form.cells[place].flatMap { FigureValue(canonical: text, as: $0.kind) }
        }
        return try workbook.written(SchoolFigures(workbook.form, typed: typed), stored: base).xlsx()
    }

    /// Sends a file as a browser does.
    func send(_ content: [UInt8], name: String = "bieu.xlsx") async throws -> TestResponse {
        var body = ByteBuffer(
            string: "--gioi-han\r\nContent-Disposition: form-data; name=\"tep\"; filename=\"\(name)\"\r\n\r\n")
        body.writeBytes(content)
        body.writeString("\r\n--gioi-han--\r\n")
        let token = (visitor.person?.formSecret ?? FormSecret()).masked()
        var headers: HTTPFields = [.contentType: "multipart/form-data; boundary=gioi-han"]
        if let person = visitor.person {
            headers[.cookie] = "\(SessionCookie.name(secure: false))=\(person.session.text)"
        }
        let route = Route.figureWorkbook(dossier.id.uuid).with("_csrf", token)
        return try await visitor.client.execute(uri: route.path, method: .post, headers: headers, body: body)
    }

    /// Sends a file and answers where its preview is.
    func preview(_ content: [UInt8]) async throws -> (link: String, text: String) {
        let sent = try await send(content)
        #expect(sent.status == .seeOther)
        let link = try #require(sent.headers[.location])
        return (link, try await visitor.get(link).text)
    }

    /// Presses “Nhận số liệu” on a preview.
    func accept(_ preview: (link: String, text: String), _ fields: [(String, String)] = []) async throws -> TestResponse
    {
        let shown = try #require(preview.text.firstMatch(of: /name="da-xem" value="([0-9a-f]+)"/))
        let token = (visitor.person?.formSecret ?? FormSecret()).masked()
        return try await visitor.post(
            preview.link, fields: [("da-xem", String(shown.1)), ("_csrf", token)] + fields)
    }

    /// What is stored.
    func stored() async throws -> [FigurePlace: String] {
        try await FigureStore(world.database).figures(of: dossier, workbook.form, as: world.people.member)
            .mapValues(\.value)
    }
}
