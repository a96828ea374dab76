extension UnitActPlanner {
    mutating func plan(_ change: UnitChange) {
        switch change {
        case .open(let new): open(new)
        case .rename(let id, let name, let code, let schoolKind): rename(id, name, code, schoolKind)
        case .transfer(let ids, let target): transfer(ids, to: target)
        case .merge(let ids, let survivor, let movesStaff): merge(ids, into: survivor, movesStaff: movesStaff)
        case .split(let id, let new, let children, let closes): split(id, into: new, children, closes: closes)
        case .close(let id, let children, let successors): close(id, children, successors)
        }
    }

    private mutating func open(_ new: NewUnit) {
        if new.name.isEmpty { problems.append(.emptyName) }
        if let parent = new.parent, standing(parent) == nil { return }
        add(.open(new))
    }

    private mutating func rename(_ id: UnitID, _ name: String, _ code: String?, _ schoolKind: String?) {
        guard let unit = standing(id) else { return }
        if name.isEmpty { problems.append(.emptyName) }
        if name != unit.unit.name { add(.rename(id, from: unit.unit.name, to: name)) }
        if let code, code != unit.unit.code { add(.recode(id, from: unit.unit.code, to: code)) }
        if let schoolKind, let was = unit.schoolKind, schoolKind != was {
            add(.describe(id, from: was, to: schoolKind))
        }
        if parts.isEmpty { problems.append(.nothingChanges(name: unit.unit.name)) }
    }

    private mutating func transfer(_ ids: [UnitID], to target: UnitID) {
        if ids.isEmpty { problems.append(.tooFew) }
        guard standing(target) != nil else { return }
        for unit in distinct(ids) {
            if unit.unit.parent == target { problems.append(.nothingChanges(name: unit.unit.name)) }
            move(unit.unit.id, to: target)
        }
    }

    /// The open units of a list, each once.
    private mutating func distinct(_ ids: [UnitID]) -> [StandingUnit] {
        var seen: Set<UnitID> = []
        return ids.compactMap { id in
            guard let unit = standing(id) else { return nil }
            if !seen.insert(id).inserted { problems.append(.twice(name: unit.unit.name)) }
            return unit
        }
    }

    private mutating func merge(_ ids: [UnitID], into survivor: MergedUnit, movesStaff: Bool) {
        let merged = distinct(ids).filter { $0.unit.id != survivor.id }
        guard let kind = prepare(survivor) else { return }
        if merged.isEmpty { problems.append(.tooFew) }
        for unit in merged {
            guard unit.unit.kind == kind else {
                problems.append(.otherKind(name: unit.unit.name))
                continue
            }
            for child in after.below(unit.unit.id) where !child.isClosed { move(child.unit.id, to: survivor.id) }
            end(unit.unit.id, heirs: [survivor.id])
            if movesStaff { add(.staff(unit.unit.id, to: survivor.id)) }
            if let parent = after[survivor.id]?.unit.parent { move(unit.unit.id, to: parent) }
        }
    }

    /// Renames or opens what remains of a merger; answers its kind.
    private mutating func prepare(_ survivor: MergedUnit) -> Unit.Kind? {
        switch survivor {
        case .existing(let id, let name):
            guard let unit = standing(id) else { return nil }
            if let name, !name.isEmpty, name != unit.unit.name { add(.rename(id, from: unit.unit.name, to: name)) }
            return unit.unit.kind
        case .founded(let new):
            if let parent = new.parent, standing(parent) == nil { return nil }
            if new.name.isEmpty { problems.append(.emptyName) }
            add(.open(new))
            return new.kind
        }
    }

    private mutating func split(_ id: UnitID, into new: [NewUnit], _ children: [UnitID: UnitID], closes: Bool) {
        guard let unit = standing(id) else { return }
        if new.isEmpty || closes && new.count < 2 { problems.append(.tooFew) }
        for each in new {
            if each.kind != unit.unit.kind { problems.append(.otherKind(name: each.name)) }
            open(each)
        }
        place(children, of: id, all: closes)
        guard closes else {
            for each in new { add(.succeed(id, by: each.id)) }
            return
        }
        end(id, heirs: new.map(\.id))
    }

    private mutating func close(_ id: UnitID, _ children: [UnitID: UnitID], _ successors: [UnitID]) {
        guard standing(id) != nil else { return }
        for heir in successors where standing(heir) == nil { return }
        place(children, of: id, all: true)
        end(id, heirs: successors)
    }

    /// Sends the units below one where they were said to go.
    private mutating func place(_ children: [UnitID: UnitID], of id: UnitID, all: Bool) {
        var left: [String] = []
        for child in before.below(id) where !child.isClosed {
            guard let target = children[child.unit.id] else {
                left.append(child.unit.name)
                continue
            }
            if standing(target) != nil { move(child.unit.id, to: target) }
        }
        if all, !left.isEmpty { problems.append(.left(names: left)) }
    }

    /// Closes a unit; closed ones that still hang below it go where those that followed them are.
    private mutating func end(_ id: UnitID, heirs: [UnitID]) {
        for heir in heirs { add(.succeed(id, by: heir)) }
        for child in after.below(id) where child.isClosed {
            guard let place = home(of: child, closing: id, heirs) else {
                problems.append(.noHeir(name: child.unit.name))
                continue
            }
            add(.move(child.unit.id, from: id, to: place))
        }
        add(.close(id))
    }

    private func home(of child: StandingUnit, closing id: UnitID, _ heirs: [UnitID]) -> UnitID? {
        var (next, seen): (UnitID?, Set<UnitID>) = (child.heirs.first, [])
        while let heir = next, seen.insert(heir).inserted, let unit = after[heir] {
            if !unit.isClosed {
                if let parent = unit.unit.parent, parent != id { return parent }
                break
            }
            next = unit.heirs.first
        }
        let heir = heirs.first { after[$0]?.unit.kind.takes(child.unit.kind) ?? false }
        return heir ?? after[id]?.unit.parent
    }
}
