import Criteria

extension AnswerPlaces {
    /// The findings under the new pack, by sheet; where several come together, the first that counts.
    public func carried(_ findings: Findings) -> Findings {
        var carried = Findings()
        for (path, finding) in findings.byPath {
            for place in indicators[path.printed] ?? [] {
                let target = place.path.on(part: path.part)
                if carried[target] == nil { carried[target] = place.carried(finding) }
            }
        }
        return carried
    }
}
