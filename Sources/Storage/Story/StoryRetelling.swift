import Foundation

/// A year of one school that goes like that of another one, in other words: a file of the story that says what differs.
struct StoryRetelling: Decodable, Sendable {
    /// The file that it follows.
    let basedOn: String
    /// What stands there, and what stands here instead; in this order.
    let words: [[String]]
    /// Findings that are other ones here, `met` or `unmet` by path.
    let ratings: [String: String]

    /// The whole file: the other one in these words, without its files, which name the other school, and under it what
    /// this one says by itself.
    func tell(_ own: Data, after other: Data) throws -> Data {
        var text = String(decoding: other, as: UTF8.self)
        for pair in words where pair.count == 2 { text = text.replacing(pair[0], with: pair[1]) }
        guard var told = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any],
            let own = try JSONSerialization.jsonObject(with: own) as? [String: Any]
        else { throw StoryMistake("\(basedOn) cannot be told again.") }
        told["evidence"] = (told["evidence"] as? [[String: Any]])?.map { piece in
            piece.merging(["files": [String]()]) { $1 }
        }
        told["criteria"] = (told["criteria"] as? [[String: Any]])?.map(rated)
        return try JSONSerialization.data(withJSONObject: told.merging(own) { $1 })
    }

    private func rated(_ sheet: [String: Any]) -> [String: Any] {
        var sheet = sheet
        sheet["levels"] = (sheet["levels"] as? [[String: Any]])?.map { level in
            var level = level
            level["findings"] = (level["findings"] as? [[String: Any]])?.map { finding in
                guard let path = finding["path"] as? String, let verdict = ratings[path] else { return finding }
                return ["path": path, "verdict": verdict]
            }
            return level
        }
        return sheet
    }
}
