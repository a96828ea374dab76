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

    init(_ kind: Unit.Kind, _ standards: Standards) {
        self.kind = kind
        schoolKinds = Set(standards.packs.flatMap(\.appliesTo)).sorted()
    }

    /// What the form says; nil, with the reason beside the field, where it cannot be used.
    func description(_ form: Form, _ values: inout FormValues) -> UnitDescription? {
        if form["ten"].isEmpty { values.fail("ten", "Hãy nhập tên đơn vị.") }
        if kind == .school, !schoolKinds.contains(form["loai"]) { values.fail("loai", "Hãy chọn loại trường.") }
        guard values.isValid else { return nil }
        return UnitDescription(
            name: form["ten"], code: form["ma"].isEmpty ? nil : form["ma"], address: form["dia-chi"],
            phone: form["dien-thoai"])
    }

    /// The kind of school and the conditions that hold for it.
    func school(_ form: Form) -> SchoolDescription {
        SchoolDescription(
            kind: form["loai"], schoolingLevels: [], conditions: form.all("dieu-kien"),
            cohortCompleted: form["khoa-tot-nghiep"] == "co" ? true : form["khoa-tot-nghiep"] == "chua" ? false : nil)
    }
}
