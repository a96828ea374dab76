import Foundation

/// The folder of one print.
struct PrintScratch: Sendable {
    let folder: URL

    var document: URL { folder.appending(path: "paper.html") }
    var result: URL { folder.appending(path: "paper.pdf") }
    var messages: URL { folder.appending(path: "messages") }

    init(in parent: String) throws {
        folder = URL(fileURLWithPath: parent).appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }

    /// The end of what the program said.
    var words: String {
        let all = (try? Data(contentsOf: messages)) ?? Data()
        return String(decoding: all.suffix(2000), as: UTF8.self)
    }

    func remove() { try? FileManager.default.removeItem(at: folder) }
}
