import Crypto
import Foundation
import NIOCore

/// Style sheets, scripts and pictures, read into memory at start. Their address carries one hash over all of them, so
/// that browsers may keep them for ever and scripts may name each other by relative paths.
struct Assets: Sendable {
    /// Where they are beside the executable.
    static let folder = (Bundle.module.resourcePath ?? ".") + "/Static"

    /// One file as it is sent.
    struct File: Sendable {
        let bytes: ByteBuffer
        let type: String
    }

    let hash: String
    private let files: [String: File]
    /// Addresses of the style sheets that are there, in order of loading.
    let styles: [String]
    /// Addresses of the classic scripts that are there, in order of loading.
    let scripts: [String]

    /// In order of loading; a name a line.
    private static let styleSheets = [
        "vendor/bootstrap.min.css",
        "css/base.css",
        "css/parts.css",
        "css/content.css",
        "css/sheet.css",
        "css/evidence.css",
        "css/dossier.css",
        "css/evaluation.css",
        "css/figures.css", "css/trend.css", "css/plan.css",
        "css/rules.css",
        "css/trial.css",
        "css/print.css",
    ]

    init(folder: String) throws {
        let read = try Self.read(folder: folder)
        var digest = SHA256()
        for (name, file) in read.sorted(by: { $0.key < $1.key }) {
            digest.update(data: Data("\(name)\n\(file.bytes.readableBytes)\n".utf8))
            digest.update(data: Data(file.bytes.readableBytesView))
        }
        let hash = String(Base64URL.encode(Array(digest.finalize())).prefix(12))
        self.hash = hash
        files = read
        let link = { @Sendable (name: String) in Route.asset(hash: hash, name: name) }
        styles = Self.styleSheets.filter { read[$0] != nil }.map(link)
        scripts = ["vendor/bootstrap.bundle.min.js", "vendor/htmx.min.js"].filter { read[$0] != nil }.map(link)
    }

    /// The file of that name, for instance `css/base.css`.
    func file(_ name: String) -> File? { files[name] }

    /// The address of a file.
    func link(_ name: String) -> String { Route.asset(hash: hash, name: name) }
}

extension Assets {
    private static let types = [
        "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml",
        "png": "image/png", "ico": "image/x-icon", "woff2": "font/woff2",
    ]

    private static func read(folder: String) throws -> [String: File] {
        var files: [String: File] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
            let url = URL(fileURLWithPath: "\(folder)/\(path)")
            guard let type = types[url.pathExtension] else { continue }
            let data = try Data(contentsOf: url)
            files[path] = File(bytes: ByteBuffer(bytes: data), type: type)
        }
        return files
    }
}

extension Route {
    /// The address of a file with slashes in its name.
    static func asset(hash: String, name: String) -> String { "/static/\(hash)/\(name)" }
}
