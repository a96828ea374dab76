import Accreditation
import Criteria
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Storage
import TestSupport
import Testing

@testable import Server

/// A server with a dossier under the real primary pack, one registered piece and a file folder of its own.
struct EvidenceServer {
    let world: TestWorld
    let dossier: DossierID
    let pack: RulePack
    var piece: RegisteredEvidence
    let files: String
    var visitor: Visitor

    static let pdf = "%PDF-1.7\nNội dung kế hoạch năm học\n%%EOF"

    /// - Parameter largest: the largest file in megabytes.
    static func with(largest: Int = 200, _ body: @Sendable (EvidenceServer) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "evidence-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileStore(folder: folder + "/files").prepare()
        var settings = Settings()
        settings.dataFolder = folder
        settings.uploadMegabytes = largest
        try await TestWorld.with { [settings] world in
            let pack = try await world.keepPack()
            let dossier = try await world.makeDossier(pack: pack)
            let piece = try await world.register(["Kế hoạch chiến lược"], in: dossier, pack: pack)[0]
            try await withServer(in: world, as: world.people.member, settings: settings) { visitor in
                try await body(
                    EvidenceServer(
                        world: world, dossier: dossier, pack: pack, piece: piece, files: folder + "/files",
                        visitor: visitor))
            }
        }
    }

    func acting(as person: PersonID) async throws -> EvidenceServer {
        var copy = self
        copy.visitor = try await visitor.acting(as: person)
        return copy
    }

    var address: Route { .evidence(dossier.uuid, piece.id.uuid) }
    var list: Route { .evidenceList(dossier.uuid) }
    func file(_ slot: Int = 1, revision: Int = 1) -> Route {
        .evidenceFile(piece.id.uuid, slot: slot, revision: revision)
    }

    var token: String { (visitor.person?.formSecret ?? FormSecret()).masked() }

    /// Sends a form with one file as a browser without scripts does.
    func sendFile(
        _ content: String, name: String = "Kế hoạch năm học.pdf", slot: String = "", token: String? = nil
    ) async throws -> TestResponse {
        let body = [
            "--gioi-han", "Content-Disposition: form-data; name=\"tep-so\"", "", slot, "--gioi-han",
            "Content-Disposition: form-data; name=\"tep\"; filename=\"\(name)\"",
            "Content-Type: application/octet-stream", "", content, "--gioi-han--", "",
        ].joined(separator: "\r\n")
        let route = Route.evidenceFiles(dossier.uuid, piece.id.uuid).with("_csrf", token ?? self.token)
        return try await request(
            .post, route.path, [.contentType: "multipart/form-data; boundary=gioi-han"], ByteBuffer(string: body))
    }

    /// Sends any request with the visitor's session.
    func request(
        _ method: HTTPRequest.Method, _ path: String, _ headers: HTTPFields = [:], _ body: ByteBuffer? = nil
    ) async throws -> TestResponse {
        var headers = headers
        if let person = visitor.person {
            headers[.cookie] = "\(SessionCookie.name(secure: false))=\(person.session.text)"
        }
        return try await visitor.client.execute(uri: path, method: method, headers: headers, body: body)
    }

    /// Sends a request as the page's script does.
    func script(
        _ method: HTTPRequest.Method, _ path: String, _ headers: HTTPFields = [:], _ body: String = ""
    ) async throws -> TestResponse {
        var headers = headers
        headers[.accept] = "application/json"
        headers[.forgeryToken] = token
        return try await request(method, path, headers, ByteBuffer(string: body))
    }

    /// Begins an upload.
    func begin(_ size: Int, name: String = "Biên bản.pdf") async throws -> TestResponse {
        try await visitor.post(
            Route.uploads(dossier.uuid, piece.id.uuid).path,
            fields: [("ten", name), ("kich-thuoc", String(size)), ("_csrf", token)],
            headers: [.accept: "application/json"])
    }

    /// What is left of broken uploads.
    func leftovers() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: files + "/uploads") }
}

extension TestResponse {
    /// How far an upload is.
    var upload: UploadAnswer {
        get throws { try JSONDecoder().decode(UploadAnswer.self, from: Data(text.utf8)) }
    }
}
