public import Criteria

/// The rows of the plan's lists as papers print them, by the name of the list: cells by the name of what they hold.
public struct PaperListRows: Sendable, Hashable, Codable {
    private var byList: [String: [[String: String]]]

    /// - Parameter name: what a person is called; people whom nobody knows are left out.
    public init(_ schedule: Schedule, name: (PersonID) -> String?) {
        byList = [:]
        for row in schedule.rows {
            let people = row.people.compactMap(name) + [row.others].filter { !$0.isEmpty }
            let cells: [PaperListColumn: String] = [
                .time: schedule.time(of: row), .activity: row.activity, .people: people.joined(separator: ", "),
                .product: row.product, .criteria: row.criteria, .resource: row.resource, .remarks: row.remarks,
            ]
            let filled = cells.filter { !$0.value.isEmpty }
            byList[row.list.rawValue, default: []].append(
                Dictionary(uniqueKeysWithValues: filled.map { ($0.key.rawValue, $0.value) }))
        }
    }

    /// Whether there is no row at all.
    public var isEmpty: Bool { byList.isEmpty }

    /// The rows of a list.
    public subscript(list: PaperListName) -> [[PaperListColumn: String]] {
        (byList[list.rawValue] ?? []).map { row in
            var cells: [PaperListColumn: String] = [:]
            for column in PaperListColumn.allCases { cells[column] = row[column.rawValue] }
            return cells
        }
    }

    /// The same with some lists only; nil where nothing is left.
    func keeping(_ lists: Set<PaperListName>) -> PaperListRows? {
        var copy = self
        let kept = Set(lists.map(\.rawValue))
        copy.byList = byList.filter { kept.contains($0.key) }
        return copy.isEmpty ? nil : copy
    }
}
