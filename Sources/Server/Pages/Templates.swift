import Foundation
import Mustache

/// All templates, read and parsed once at start; a file that cannot be parsed keeps the server from starting.
struct Templates: Sendable {
    /// Where they are beside the executable.
    static let folder = (Bundle.module.resourcePath ?? ".") + "/Templates"
    private let library: MustacheLibrary
    private let kept = PartCache()

    init(folder: String) throws {
        Escaping.register()
        var templates: [String: MustacheTemplate] = [:]
        for (name, text) in try Self.texts(folder: folder) {
            do {
                templates[name] = try MustacheTemplate(string: Self.prepared(text))
            } catch {
                throw TemplateError.unreadable(template: name, reason: "\(error)")
            }
        }
        library = MustacheLibrary(templates: templates)
    }

    /// Renders a value.
    func render(_ value: Any, with template: String = "Layout/page") throws -> String {
        let page = try PageValue.of(value) { part in
            try kept.html(of: part) { try part.rendered { try render($0, with: $1) } }
        }
        guard let text = library.render(page ?? [:], withTemplate: template) else {
            throw TemplateError.unknown(template: template)
        }
        return text
    }

    /// The text of each template file by its name, which is its path without ending.
    static func texts(folder: String) throws -> [String: String] {
        var texts: [String: String] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder) where path.hasSuffix(".mustache") {
            texts[String(path.dropLast(9))] = try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)
        }
        return texts
    }

    /// Leading blanks are dropped: swift-mustache would add the indentation of a partial to what people typed.
    private static func prepared(_ text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.drop { $0 == " " || $0 == "\t" } }
        return Escaping.pragma + lines.joined(separator: "\n")
    }
}

/// A template that is missing or broken.
enum TemplateError: Error {
    case unknown(template: String)
    case unreadable(template: String, reason: String)
}
