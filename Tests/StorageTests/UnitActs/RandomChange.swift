import Accreditation
import TestSupport

import struct Foundation.UUID
import typealias Foundation.uuid_t

/// Draws changes of units, sensible ones and others.
struct RandomChange {
    let model: UnitTree
    let provinces: [UnitID]
    let tag: String

    private func open(_ kinds: Set<Unit.Kind>, below parent: UnitID? = nil) -> [UnitID] {
        model.units.values.filter {
            !$0.isClosed && kinds.contains($0.unit.kind) && (parent == nil || $0.unit.parent == parent)
        }.map(\.unit.id).sorted { $0.description < $1.description }
    }

    private func some(_ ids: [UnitID], _ count: ClosedRange<Int>, _ dice: inout Dice) -> [UnitID] {
        Array(ids.shuffled(using: &dice).prefix(Int.random(in: count, using: &dice)))
    }

    func draw(_ dice: inout Dice) -> UnitChange? {
        switch Int.random(in: 0..<10, using: &dice) {
        case 0, 1: rename(&dice)
        case 2, 3: transfer(&dice)
        case 4, 5: merge([.school], &dice)
        case 6: merge(dice.chance(0.2) ? [.province] : [[.commune], [.district]][Int(dice.next() % 2)], &dice)
        case 7: split(&dice)
        case 8: close(&dice)
        default: add(&dice)
        }
    }

    private func rename(_ dice: inout Dice) -> UnitChange? {
        open(Set(Unit.Kind.allCases)).randomElement(using: &dice).map { id in
            let isSchool = model[id]?.unit.kind == .school
            return .rename(
                id, name: "Đổi \(tag)", code: isSchool && dice.chance(0.5) ? "D\(tag)" : nil,
                schoolKind: isSchool && dice.chance(0.2) ? "several-levels" : nil)
        }
    }

    private func transfer(_ dice: inout Dice) -> UnitChange? {
        let target = open([.district, .commune, .province]).randomElement(using: &dice)
        return target.map { .transfer(some(open([.school, .commune]), 1...3, &dice), to: $0) }
    }

    private func merge(_ kinds: Set<Unit.Kind>, _ dice: inout Dice) -> UnitChange? {
        let chosen = some(open(kinds), 2...3, &dice)
        guard let first = chosen.first, let unit = model[first] else { return nil }
        let movesStaff = dice.chance(0.5)
        if dice.chance(0.5) {
            return .merge(
                chosen, into: .existing(first, name: dice.chance(0.5) ? "Gộp \(tag)" : nil), movesStaff: movesStaff)
        }
        let founded = new(dice.unit(), like: unit, "Mới \(tag)", code: "M\(tag)")
        return .merge(chosen, into: .founded(founded), movesStaff: movesStaff)
    }

    private func new(_ id: UnitID, like unit: StandingUnit, _ name: String, code: String? = nil) -> NewUnit {
        NewUnit(
            id: id, kind: unit.unit.kind, name: name, code: code, parent: unit.unit.parent,
            school: unit.schoolKind.map { SchoolDescription(kind: $0) })
    }

    private func split(_ dice: inout Dice) -> UnitChange? {
        guard let id = open([.school, .district, .commune]).randomElement(using: &dice), let unit = model[id] else {
            return nil
        }
        let parts = (0..<Int.random(in: 1...3, using: &dice)).map { new(dice.unit(), like: unit, "Tách \(tag).\($0)") }
        let closes = dice.chance(0.5)
        var children: [UnitID: UnitID] = [:]
        for child in model.below(id) where !child.isClosed && (closes || dice.chance(0.5)) {
            children[child.unit.id] = parts.randomElement(using: &dice)?.id
        }
        return .split(id, into: parts, children: children, closes: closes)
    }

    /// Often a whole district, whose schools go to communes.
    private func close(_ dice: inout Dice) -> UnitChange? {
        let kinds: Set<Unit.Kind> = dice.chance(0.7) ? [.district] : [.school, .commune]
        guard let id = open(kinds).randomElement(using: &dice), let unit = model[id]?.unit else { return nil }
        let communes = open([.commune], below: unit.parent).filter { $0 != id }
        var children: [UnitID: UnitID] = [:]
        for child in model.below(id) where !child.isClosed && dice.chance(0.98) {
            children[child.unit.id] = communes.randomElement(using: &dice)
        }
        return .close(id, children: children, successors: dice.chance(0.5) ? some(communes, 1...2, &dice) : [])
    }

    private func add(_ dice: inout Dice) -> UnitChange? {
        open([.district, .commune]).randomElement(using: &dice).map {
            .open(
                NewUnit(
                    id: dice.unit(), kind: .school, name: "Thêm \(tag)", code: "T\(tag)", parent: $0,
                    school: SchoolDescription(kind: "primary")))
        }
    }
}

extension Dice {
    /// An identity that the seed decides, so that a history can be told again.
    mutating func unit() -> UnitID {
        var bytes: [UInt8] = []
        for _ in 0..<2 { withUnsafeBytes(of: next()) { bytes += $0 } }
        return UnitID(bytes.withUnsafeBytes { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) })
    }
}
