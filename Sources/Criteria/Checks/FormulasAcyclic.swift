/// No cell of the statistics form is computed from itself, directly or through other rows.
enum FormulasAcyclic: PackCheck {
    static let name = CheckName.formulasAcyclic

    static func problems(in pack: RulePack) -> [Diagnostic] {
        let edges = pack.statistics.formulaEdges
        return pack.statistics.placedRows.filter { reaches($0.path, from: $0.path, by: edges) }.map {
            error("The row \($0.path) is computed from itself; correct the formula.", at: $0.row.source)
        }
    }

    private static func reaches(_ goal: String, from start: String, by edges: [String: [String]]) -> Bool {
        var seen: Set<String> = []
        var waiting = edges[start] ?? []
        while let next = waiting.popLast() {
            if next == goal { return true }
            if seen.insert(next).inserted { waiting += edges[next] ?? [] }
        }
        return false
    }
}
