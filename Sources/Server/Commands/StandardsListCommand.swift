import Accreditation
import ArgumentParser
import Criteria

/// `accreditation standards list`: one line, or one JSON object, for every pack.
struct StandardsListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the rule packs.")

    @Flag(help: "Print as JSON.") var json = false
    @OptionGroup var options: StandardsOptions

    func run() throws {
        let packs = try options.load().packs
        if json {
            Terminal.write(JSONWriter.text(.array(packs.map(\.summary))))
        } else {
            for pack in packs { print(pack.line) }
        }
    }
}

extension RulePack {
    /// How many indicators each level has, over criteria and school-wide groups.
    var indicatorCounts: [(level: Int, count: Int)] {
        var counts: [Int: Int] = [:]
        for level in rated.flatMap(\.levels) { counts[level.number, default: 0] += level.indicators.count }
        return counts.sorted { $0.key < $1.key }.map { (level: $0.key, count: $0.value) }
    }

    /// The pack as `standards list --json` shows it.
    var summary: JSONValue {
        let requirements = rated.flatMap(\.levels).flatMap(\.indicators).map(\.requirements.count).reduce(0, +)
        return .members([
            "id": .string(id), "circular": .string(circular.number), "schoolType": .string(schoolType),
            "inForceFrom": .string(circular.inForceFrom.description),
            "inForceTo": circular.inForceTo.map { .string($0.description) } ?? .null,
            "standards": .whole(standards.count), "criteria": .whole(criteria.count),
            "mandatory": .whole(criteria.count(where: \.isMandatory)),
            "indicators": .object(
                indicatorCounts.map { JSONMember(key: String($0.level), value: .whole($0.count)) }),
            "requirements": .whole(requirements), "hash": .string(hash),
        ])
    }

    /// The pack in one line.
    var line: String {
        let to = circular.inForceTo.map { " đến \($0.vietnamese)" } ?? ""
        let counts = indicatorCounts.map { "Mức \($0.level): \($0.count)" }.joined(separator: ", ")
        let amended = circular.amendments.map { ", sửa đổi bởi \($0.number)" }.joined()
        return "\(id): Thông tư \(circular.number)\(amended), hiệu lực từ \(circular.inForceFrom.vietnamese)\(to); "
            + "\(standards.count) tiêu chuẩn, \(criteria.count) tiêu chí; số chỉ báo: \(counts)"
    }
}
