extension AmendmentRun {
    /// What became of the nodes that were split or merged, and of those inside them that were not written again.
    ///
    /// A level or an indicator inside goes on in those that stand at the same place inside the new nodes: the same
    /// level number, the same printed code.
    var successions: [Succession] {
        let alive = Set(files[[]].permanentIDs)
        return ended.flatMap { nodes -> [Succession] in
            let own = Succession(
                from: nodes.before.compactMap(\.permanentID), to: nodes.after.compactMap(\.permanentID))
            let before = nodes.before.flatMap(\.innerPlaces).filter { !alive.contains($0.id) }
            let after = nodes.after.flatMap(\.innerPlaces)
            let inner = before.map(\.place).uniqued.map { place in
                Succession(
                    from: before.filter { $0.place == place }.map(\.id),
                    to: after.filter { $0.place == place }.map(\.id))
            }
            return [own] + inner.filter { !$0.to.isEmpty }
        }
    }
}

extension PackNode {
    /// Levels and indicators inside, by number and code.
    fileprivate var innerPlaces: [(place: String, id: String)] {
        children.flatMap { child -> [(place: String, id: String)] in
            guard let id = child["id"], child.kind == .level || child.kind == .indicator else { return [] }
            let step = child["number"] ?? child["code"] ?? ""
            return [(step, id)] + child.innerPlaces.map { ("\(step)/\($0.place)", $0.id) }
        }
    }
}
