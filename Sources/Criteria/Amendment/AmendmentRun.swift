/// One amendment while it is applied: the tree that it changes and what became of the nodes that it ended.
struct AmendmentRun {
    private(set) var files: PackFiles
    private(set) var ended: [EndedNodes] = []

    /// Nodes that were split or merged, and those that took their place.
    struct EndedNodes {
        var before: [PackNode]
        var after: [PackNode]
    }

    init(_ base: PackSource) throws(UnreadableElement) { files = try PackFiles(base) }

    mutating func perform(_ operation: AmendmentOperation) throws(UnreadableElement) {
        let place = operation.source
        switch operation.action {
        case .add(let node, let parent, let position): try add(node, into: parent, position, place)
        case .replace(let replacement): try replace(replacement, place)
        case .replaceRule(let rule): replaceRule(rule)
        case .withdraw(let id): _ = try remove(id, place)
        case .renumber(let id, let code, let position): try renumber(id, code, position, place)
        case .split(let id, let pieces):
            ended.append(EndedNodes(before: [try exchange(id, for: pieces, place)], after: pieces))
        case .merge(let ids, let node):
            guard let first = ids.first else { return }
            var before = [try exchange(first, for: [node], place)]
            for id in ids.dropFirst() { before.append(try remove(id, place, notIn: node)) }
            ended.append(EndedNodes(before: before, after: [node]))
        }
    }

    /// Changes the nodes of `circular.xml` that tell what the pack is.
    mutating func edit(_ body: (inout PackNode) -> Void) { body(&files[[]]) }

    private func path(to id: String, _ place: SourceLocation) throws(UnreadableElement) -> [Int] {
        guard let path = files.path(to: id) else { throw .amendment("There is no node \(id); correct the id.", place) }
        return path
    }

    private mutating func add(
        _ node: PackNode, into parent: String?, _ position: AmendmentOperation.Position, _ place: SourceLocation
    ) throws(UnreadableElement) {
        if let neighbour = position.neighbour {
            try insert(node, at: position, beside: neighbour, place)
            return
        }
        var path: [Int]
        if let parent {
            path = try self.path(to: parent, place)
        } else {
            path = [try container(for: node, place)]
        }
        _ = files[path].append(node)
        files[path].source = place
    }

    /// The index of the part of `circular.xml` that holds such nodes; it is made where it is missing.
    private mutating func container(for node: PackNode, _ place: SourceLocation) throws(UnreadableElement) -> Int {
        guard let name = node.kind?.container else {
            throw .amendment("The element \(node.name) needs the node that it goes into; write into=\"…\".", place)
        }
        if let index = files[[]].children.firstIndex(where: { $0.name == name }) { return index }
        return files[[]].insertPart(PackNode(name, source: place))
    }

    private mutating func insert(
        _ node: PackNode, at position: AmendmentOperation.Position, beside id: String, _ place: SourceLocation
    ) throws(UnreadableElement) {
        let path = try self.path(to: id, place)
        guard let index = path.last else { return }
        let parent = Array(path.dropLast())
        if case .after = position {
            files[parent].children.insert(node, at: index + 1)
        } else {
            files[parent].children.insert(node, at: index)
        }
        files[parent].source = place
    }

    private mutating func remove(
        _ id: String, _ place: SourceLocation, notIn kept: PackNode? = nil
    ) throws(UnreadableElement) -> PackNode {
        let path = try self.path(to: id, place)
        guard let index = path.last else { return files[path] }
        let parent = Array(path.dropLast())
        files[parent].source = place
        return files[parent].children.remove(at: index)
    }

    /// Puts nodes in the place of one, and gives that one.
    private mutating func exchange(
        _ id: String, for nodes: [PackNode], _ place: SourceLocation
    ) throws(UnreadableElement) -> PackNode {
        let path = try self.path(to: id, place)
        guard let index = path.last else { return files[path] }
        let parent = Array(path.dropLast())
        let old = files[path]
        files[parent].children.replaceSubrange(index...index, with: nodes)
        return old
    }

    private mutating func replace(
        _ replacement: AmendmentOperation.Replacement, _ place: SourceLocation
    ) throws(UnreadableElement) {
        let path = try self.path(to: replacement.id, place)
        for attribute in replacement.attributes { files[path][attribute.name] = attribute.value }
        for name in replacement.without { files[path][name] = nil }
        if let text = replacement.text { files[path].text = text }
        files[path].source = place
    }

    private mutating func renumber(
        _ id: String, _ code: String, _ position: AmendmentOperation.Position, _ place: SourceLocation
    ) throws(UnreadableElement) {
        let path = try self.path(to: id, place)
        let attribute = files[path].kind == .level ? "number" : "code"
        files[path][attribute] = code
        files[path].source = place
        guard let neighbour = position.neighbour, neighbour != id else { return }
        try insert(try remove(id, place), at: position, beside: neighbour, place)
    }

    private mutating func replaceRule(_ rule: PackNode) {
        let index = files[[]].children.firstIndex { $0.name == (rule.isLevelRule ? "level-rules" : rule.name) }
        guard let index else {
            _ = files[[]].insertPart(rule)
            return
        }
        guard rule.isLevelRule else {
            files[[]].children[index] = rule
            return
        }
        let rules = files[[index]].children
        if let same = rules.firstIndex(where: { $0["level"] == rule["level"] }) {
            files[[index]].children[same] = rule
        } else {
            files[[index]].children.append(rule)
        }
    }
}

extension PackNode {
    fileprivate var isLevelRule: Bool { name == "level-rule" }

    /// Puts a part into `circular.xml` where the grammar has it, and gives its index.
    fileprivate mutating func insertPart(_ part: PackNode) -> Int {
        let order = PackNode.parts
        let rank = order.firstIndex(of: part.name) ?? order.count
        let index = children.firstIndex { (order.firstIndex(of: $0.name) ?? order.count) > rank } ?? children.count
        children.insert(part, at: index)
        return index
    }

    /// The parts of `circular.xml` up to the last one that an amendment may add.
    private static let parts = [
        "circular", "terms", "conditions", "scales", "standards", "criterion", "level-rules", "schooling-levels",
        "figures-warn-only", "accreditation-grade", "national-standard", "council", "evidence-code", "calendar",
        "report", "improvement-plan",
    ]
}

extension UnreadableElement {
    /// Something that an amendment asks for and cannot be done.
    static func amendment(_ message: String, _ place: SourceLocation) -> UnreadableElement {
        UnreadableElement(diagnostic: Diagnostic(check: "amendment", message, at: place))
    }
}
