import Accreditation
import Criteria
import Foundation
import Storage

/// Reads the form of an act: what is to change, and the decision behind it.
struct UnitActForm {
    let visit: UnitActVisit
    let form: Form
    /// Units that were named in words, found beforehand; the key is what was typed.
    let found: [String: [UnitEntry]]

    /// The lines of a field in which units are named.
    static func lines(_ text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }

    /// The fields in which units are named in words.
    static let named = ["khac", "ke-thua"]

    func decision(_ values: inout FormValues) -> UnitDecision? {
        let (number, reason) = (form["so-quyet-dinh"], form["ly-do"])
        if number.isEmpty { values.fail("so-quyet-dinh", "Hãy nhập số quyết định.") }
        if reason.isEmpty { values.fail("ly-do", "Hãy ghi lý do.") }
        let (decided, effective) = (Day(typed: form["ngay-quyet-dinh"]), Day(typed: form["ngay-hieu-luc"]))
        if decided == nil { values.fail("ngay-quyet-dinh", "Hãy nhập ngày quyết định theo dạng dd/mm/yyyy.") }
        if let decided, decided > visit.today {
            values.fail("ngay-quyet-dinh", "Ngày quyết định không được sau hôm nay.")
        }
        if effective == nil { values.fail("ngay-hieu-luc", "Hãy nhập ngày có hiệu lực theo dạng dd/mm/yyyy.") }
        guard values.isValid, let decided, let effective else { return nil }
        return UnitDecision(number: number, decidedOn: decided, effectiveOn: effective, reason: reason)
    }

    func change(_ values: inout FormValues) -> UnitChange? {
        switch visit.word {
        case .rename: rename(&values)
        case .transfer: target("noi-nhan", &values).map { .transfer([visit.unit.id], to: $0) }
        case .merge: merge(&values)
        case .split: split(&values)
        case .close: close(&values)
        case .open: open(&values)
        }
    }

    private func rename(_ values: inout FormValues) -> UnitChange? {
        let code = form["ma"]
        return .rename(
            visit.unit.id, name: form["ten"], code: code.isEmpty || code == visit.unit.code ? nil : code,
            schoolKind: visit.schoolKinds.contains(form["loai"]) ? form["loai"] : nil)
    }

    private func target(_ name: String, _ values: inout FormValues) -> UnitID? {
        let id = UnitID(form[name])
        if id == nil { values.fail(name, "Hãy chọn nơi nhận.") }
        return id
    }

    /// The units that were named one per line.
    private func units(_ name: String, _ values: inout FormValues) -> [UnitID] {
        UnitActForm.lines(form[name]).compactMap { line in
            let fitting = found[line] ?? []
            if fitting.count == 1 { return fitting[0].unit.id }
            values.fail(
                name,
                fitting.isEmpty
                    ? "Không tìm thấy đơn vị “\(line)”; hãy ghi đủ tên hoặc mã."
                    : "Có nhiều đơn vị như “\(line)”; hãy ghi mã.")
            return nil
        }
    }

    private func merge(_ values: inout FormValues) -> UnitChange? {
        let others = units("khac", &values)
        if others.isEmpty, values.isValid { values.fail("khac", "Hãy ghi ít nhất một đơn vị được sáp nhập.") }
        let movesStaff = form["can-bo"] != "o-lai"
        guard form["cach"] == "moi" else {
            let name = form["ten"]
            return .merge(
                others, into: .existing(visit.unit.id, name: name.isEmpty ? nil : name), movesStaff: movesStaff)
        }
        if form["ten"].isEmpty { values.fail("ten", "Hãy nhập tên của đơn vị mới.") }
        let founded = new(0, visit.unit.kind, form["ten"], code: form["ma"], below: visit.unit.parent)
        return .merge([visit.unit.id] + others, into: .founded(founded), movesStaff: movesStaff)
    }

    private func split(_ values: inout FormValues) -> UnitChange? {
        let lines = UnitActForm.lines(form["moi"])
        if lines.isEmpty { values.fail("moi", "Hãy ghi tên các đơn vị mới, mỗi dòng một đơn vị.") }
        let parts = lines.enumerated().map { index, line in
            let halves = line.split(separator: ";", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
            return new(
                index, visit.unit.kind, halves[0], code: halves.count > 1 ? halves[1] : "", below: visit.unit.parent)
        }
        var children: [UnitID: UnitID] = [:]
        for child in visit.children {
            guard let number = Int(form["con-\(child.unit.id)"]), parts.indices.contains(number - 1) else { continue }
            children[child.unit.id] = parts[number - 1].id
        }
        return .split(visit.unit.id, into: parts, children: children, closes: form["cach"] == "ket-thuc")
    }

    private func close(_ values: inout FormValues) -> UnitChange? {
        var children: [UnitID: UnitID] = [:]
        for child in visit.children {
            let own = UnitID(form["con-\(child.unit.id)"])
            children[child.unit.id] = own ?? UnitID(form["tat-ca"])
        }
        let heirs = visit.unit.kind == .school ? units("ke-thua", &values) : []
        let takers = Set(children.values).sorted { $0.description < $1.description }
        return .close(
            visit.unit.id, children: children,
            successors: heirs
                + takers.filter { id in visit.places.contains { $0.unit.id == id && $0.unit.kind != .province } })
    }

    private func open(_ values: inout FormValues) -> UnitChange? {
        guard let kind = UnitForm.kinds[form["kieu"]], visit.unit.kind.takes(kind) else {
            values.fail("kieu", "Hãy chọn loại đơn vị.")
            return nil
        }
        if kind == .school, !visit.schoolKinds.contains(form["loai"]) { values.fail("loai", "Hãy chọn loại trường.") }
        return .open(new(0, kind, form["ten"], code: form["ma"], below: visit.unit.id))
    }

    private func new(
        _ number: Int, _ kind: Accreditation.Unit.Kind, _ name: String, code: String, below parent: UnitID?
    ) -> NewUnit {
        let known = visit.details.school
        let school =
            kind == .school
            ? SchoolDescription(
                kind: visit.schoolKinds.contains(form["loai"]) ? form["loai"] : known?.kind ?? "",
                schoolingLevels: known?.schoolingLevels ?? [], conditions: known?.conditions ?? []) : nil
        return NewUnit(
            id: UnitActForm.id(form["khoa"], number), kind: kind, name: name, code: code.isEmpty ? nil : code,
            parent: parent, school: school)
    }

    /// The identity of the form's unit with a number: the preview and the act name the same.
    private static func id(_ key: String, _ number: Int) -> UnitID {
        guard var bytes = UUID(uuidString: key)?.uuid else { return UnitID() }
        bytes.15 = UInt8(truncatingIfNeeded: number)
        return UnitID(UUID(uuid: bytes))
    }
}
