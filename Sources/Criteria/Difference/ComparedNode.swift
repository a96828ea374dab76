/// A node of a pack as a comparison sees it.
struct ComparedNode {
    /// The permanent identifier; for rules, which have none, the name of their part of `circular.xml`.
    var id: String
    var part: PackDifference.Part
    /// The printed address: `1.1/1/a`; of a requirement with its number, `1.1/1/a/2`.
    var address: String
    /// What a renumbering changes: the printed code, or the parent of a node without one.
    var code: String
    /// What it says, in Vietnamese.
    var wording: String
}

extension RulePack {
    /// Every node of the pack in its order.
    var comparedNodes: [ComparedNode] {
        var nodes: [ComparedNode] = []
        for standard in standards {
            nodes.append(ComparedNode(standard))
            nodes += standard.criteria.flatMap { compared($0) }
        }
        nodes += schoolWide.flatMap { compared($0) } + comparedRules
        return nodes
            + calendar.map { entry in
                let due = "\(entry.title): \(CalendarWording.text(entry)) (\(entry.citation))"
                return ComparedNode(id: entry.id, part: .deadline, address: "", code: "", wording: due)
            }
    }

    private func compared(_ criterion: Criterion) -> [ComparedNode] {
        var nodes = [ComparedNode(criterion)]
        for level in criterion.levels {
            let address = "\(criterion.code)/\(level.number)"
            let guards = (["Mức \(level.number)"] + level.guards).joined(separator: "; ")
            nodes.append(
                ComparedNode(id: level.id, part: .level, address: address, code: "\(level.number)", wording: guards))
            nodes += level.indicators.flatMap { compared($0, at: "\(address)/\($0.code)") }
        }
        nodes += criterion.trackedFigures.map {
            ComparedNode(id: $0.id, part: .figure, address: criterion.code, code: criterion.id, wording: $0.name)
        }
        return nodes + hints(criterion.usualEvidence, of: criterion.id, at: criterion.code)
    }

    private func compared(_ indicator: Indicator, at address: String) -> [ComparedNode] {
        var nodes = [
            ComparedNode(
                id: indicator.id, part: .indicator, address: address, code: indicator.code,
                wording: "\(indicator.citation)")
        ]
        for (index, requirement) in indicator.requirements.enumerated() {
            let text = requirement.text + (requirement.isOptional ? " (có thể không áp dụng)" : "")
            nodes.append(
                ComparedNode(
                    id: requirement.id, part: .requirement, address: "\(address)/\(index + 1)", code: indicator.id,
                    wording: text))
        }
        nodes += indicator.measures.map { measure in
            ComparedNode(
                id: measure.id, part: .measure, address: address, code: indicator.id, wording: wording(of: measure))
        }
        return nodes + hints(indicator.guidance + indicator.usualEvidence, of: indicator.id, at: address)
    }

    private func wording(of measure: Measure) -> String {
        var text = PackListing.text(measure, in: self)
        if let period = measure.warnsOnly {
            text += "; chỉ cảnh báo từ \(period.from.vietnamese) đến hết \(period.to.vietnamese) (\(period.citation))"
        }
        return text + (measure.figure.map { "; số liệu \($0)" } ?? "")
    }

    private func hints(_ texts: [String], of id: String, at address: String) -> [ComparedNode] {
        if texts.isEmpty { return [] }
        let text = texts.joined(separator: "; ")
        return [ComparedNode(id: "\(id)/hints", part: .hint, address: address, code: id, wording: text)]
    }
}

extension ComparedNode {
    fileprivate init(_ standard: Standard) {
        self.init(
            id: standard.id, part: .standard, address: standard.code, code: standard.code, wording: standard.title)
    }

    fileprivate init(_ criterion: Criterion) {
        self.init(
            id: criterion.id, part: .criterion, address: criterion.code, code: criterion.code,
            wording: criterion.title + (criterion.isMandatory ? " (bắt buộc)" : ""))
    }
}
