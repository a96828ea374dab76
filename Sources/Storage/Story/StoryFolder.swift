import Foundation

/// The files of the sample story that belong to this program.
struct StoryFolder: Sendable {
    private var seeds: URL { Bundle.module.bundleURL.appending(path: "Seeds") }

    /// Reads one file of the story.
    func read<Value: Decodable>(_ name: String, as type: Value.Type = Value.self) throws -> Value {
        let data = try Data(contentsOf: file(name))
        guard let retelling = try? JSONDecoder().decode(StoryRetelling.self, from: data) else {
            return try JSONDecoder().decode(Value.self, from: data)
        }
        let other = try Data(contentsOf: file(retelling.basedOn))
        return try JSONDecoder().decode(Value.self, from: retelling.tell(data, after: other))
    }

    private func file(_ name: String) -> URL { seeds.appending(path: "Story/\(name).json") }

    /// Reads a file that not every story has; nil where there is none.
    func readIfThere<Value: Decodable>(_ name: String, as type: Value.Type) throws -> Value? {
        guard FileManager.default.fileExists(atPath: file(name).path) else {
            return nil
        }
        return try read(name, as: type)
    }

    /// The bytes of a scan of a signed paper.
    func bytes(ofScan name: String, story: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: seeds.appending(path: "Files/\(story)/\(name)")))
    }

    /// The bytes of one revision of a file of a piece of evidence; slots and revisions count from 1.
    func bytes(of file: StoryEvidence.File, _ key: String, story: String, slot: Int, revision: Int) throws -> [UInt8] {
        let name = "Files/\(story)/\(key)-\(slot)-\(revision).\(file.kind)"
        return [UInt8](try Data(contentsOf: seeds.appending(path: name)))
    }
}

/// The story and the program do not fit each other.
struct StoryMistake: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
