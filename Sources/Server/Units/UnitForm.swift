import Accreditation
import Criteria
import Storage

/// The form for a unit: which kind it makes, what it asks for, what is wrong with what was typed.
struct UnitForm {
    /// Kinds that can be made below another unit, by the word in the address.
    static let kinds: [String: Unit.Kind] = ["truong": .school, "huyen": .district, "xa": .commune]

    let kind: Unit.Kind
    /// Kinds of school in the packs' words.
    let schoolKinds: [String]
    /// Schooling levels that any pack rates apart, in the order of schooling.
    let schoolingLevels: [SchoolingLevels.Entry]
    /// Kinds of school that have to say which of them they teach.
    let severalLevels: Set<String>

    init(_ kind: Unit.Kind, _ standards: Standards) {
        self.kind = kind
        schoolKinds = Set(standards.packs.flatMap(\.appliesTo)).sorted()
        var seen: Set<String> = []
        schoolingLevels = standards.packs.flatMap { $0.schoolingLevels?.entries ?? [] }
            .filter { seen.insert($0.id).inserted }
        severalLevels = Set(
            schoolKinds.filter { kind in standards.packs.contains { $0.needsSchoolingLevels(kind) } })
    }

    /// What the form says; nil, with the reason beside the field, where it cannot be used.
    func description(_ form: Form, _ values: inout FormValues) -> UnitDescription? {
        if form["ten"].isEmpty { values.fail("ten", "Hãy nhập tên đơn vị.") }
        if kind == .school, !schoolKinds.contains(form["loai"]) { values.fail("loai", "Hãy chọn loại trường.") }
        if kind == .school, severalLevels.contains(form["loai"]), chosenLevels(form).count < 2 {
            values.fail("cap-hoc", "Hãy chọn ít nhất hai cấp học mà trường đang dạy.")
        }
        guard values.isValid else { return nil }
        return UnitDescription(
            name: form["ten"], code: form["ma"].isEmpty ? nil : form["ma"], address: form["dia-chi"],
            phone: form["dien-thoai"])
    }

    private func chosenLevels(_ form: Form) -> [String] {
        schoolingLevels.map(\.id).filter(form.all("cap-hoc").contains)
    }

    /// The kind of school, the levels that it teaches and the conditions that hold for it.
    ///
    /// - Parameter stored: schooling levels that were known before; levels that no pack asks for stay as they were.
    func school(_ form: Form, stored: [String] = []) -> SchoolDescription {
        let kind = form["loai"]
        let levels = severalLevels.contains(kind) ? chosenLevels(form) : schoolingLevels.isEmpty ? stored : []
        return SchoolDescription(
            kind: kind, schoolingLevels: levels, conditions: form.all("dieu-kien"),
            cohortCompleted: form["khoa-tot-nghiep"] == "co" ? true : form["khoa-tot-nghiep"] == "chua" ? false : nil)
    }
}
