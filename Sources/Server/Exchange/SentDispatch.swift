import Accreditation
import Hummingbird
import NIOCore
import Storage

/// What the form of a new document sent: its fields, and its files already in the store.
struct SentDispatch: Sendable {
    private(set) var form = Form()
    private(set) var files: [Dispatch.File] = []
    private(set) var problems: [String] = []

    /// Reads the form part by part; files go to the disk as they come.
    init(_ request: Request, _ app: App) async throws {
        guard var reader = MultipartReader(request) else { throw PageError.malformed }
        var fields: [(String, String)] = []
        while let part = try await reader.nextPart() {
            guard let fileName = part.fileName else {
                fields.append((part.name, try await reader.text()))
                continue
            }
            guard !fileName.isEmpty else { continue }
            do {
                files.append(
                    try await app.files.keep(
                        fileName: String(fileName.suffix(255)), largest: app.settings.uploadMegabytes * 1_048_576
                    ) { try await reader.nextPiece() })
            } catch {
                guard let refusal = PageError(upload: error) else { throw error }
                problems.append("“\(fileName)”: \(refusal.title). \(refusal.advice)")
            }
        }
        form = Form(fields)
    }
}
