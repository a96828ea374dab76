import Criteria
import Foundation
import Testing

/// What Examples/borders.json holds.
struct BorderExamples: Decodable {
    let single: [Example]
    let parts: [Example]

    struct Example: Decodable, CustomTestStringConvertible {
        let about: String
        /// One digit or `-` for each mandatory criterion, and for each other one; absent where `parts` says it.
        let mandatory: String?
        let others: String?
        let parts: [Part]?
        let facts: Facts
        let level: Int
        let highestPossible: Int
        /// The degree of the national standard, for packs that have one.
        let degree: Int
        let missing: [String]
        /// Absent at the top.
        let needed: [String]?
        var testDescription: String { about }
        var ratings: Ratings? {
            guard let mandatory, let others else { return nil }
            return Ratings(mandatory: mandatory, others: others)
        }
    }

    struct Part: Decodable {
        let schoolingLevel: String
        let mandatory: String
        let others: String
        let level: Int
        var ratings: Ratings { Ratings(mandatory: mandatory, others: others) }
    }

    struct Facts: Decodable {
        let cohortCompleted: Bool?
        let yearsOfData: Int?
        let facilitiesConfirmed: Bool?

        var json: [String: Any] {
            let all: [String: Any?] = [
                "cohortCompleted": cohortCompleted, "yearsOfData": yearsOfData,
                "facilitiesConfirmed": facilitiesConfirmed,
            ]
            return all.compactMapValues { $0 }
        }
    }

    struct Ratings {
        let mandatory: String
        let others: String

        /// Findings in which each criterion reaches exactly what its digit says.
        func findings(in pack: RulePack) throws -> [String: Any] {
            var digits = [true: Array(mandatory), false: Array(others)]
            var findings: [String: Any] = [:]
            for criterion in pack.criteria {
                let digit = try #require(digits[criterion.isMandatory]?.first)
                digits[criterion.isMandatory]?.removeFirst()
                guard let reached = digit.wholeNumberValue else { continue }
                let levels = criterion.levels.map { level in
                    ("\(level.number)", ["-": level.number <= reached ? "met" : "unmet"])
                }
                findings[criterion.code] = Dictionary(uniqueKeysWithValues: levels)
            }
            let isUsedUp = digits.values.joined().isEmpty
            try #require(isUsedUp)
            return findings
        }
    }

    static func read() -> BorderExamples {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Examples/borders.json")
        let data = (try? Data(contentsOf: file)) ?? Data()
        return (try? JSONDecoder().decode(BorderExamples.self, from: data)) ?? BorderExamples(single: [], parts: [])
    }
}
