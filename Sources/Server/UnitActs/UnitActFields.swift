import Accreditation

/// The fields of the form of an act: its own, then the decision's.
struct UnitActFields {
    let visit: UnitActVisit
    let values: FormValues

    typealias Field = UnitActPage.Field

    var all: [Field] { own + decision }

    private var own: [Field] {
        switch visit.word {
        case .rename: [name("Tên mới"), code] + (visit.unit.kind == .school ? [schoolKind] : [])
        case .transfer: [choice("noi-nhan", "Nơi nhận", visit.targets(for: visit.unit.kind))]
        case .merge: merge
        case .split: split
        case .close: visit.unit.kind == .school ? [heirs] : everything
        case .open: open
        }
    }

    private func name(_ label: String, isRequired: Bool = true) -> Field {
        Field(
            text: values.field(
                "ten", label, hint: "Ghi đầy đủ như trên quyết định.", isRequired: isRequired))
    }

    private var code: Field { Field(text: values.field("ma", "Mã theo cơ sở dữ liệu ngành")) }

    private func choice(_ id: String, _ label: String, _ options: [(String, String)], isRequired: Bool = true) -> Field
    {
        Field(choice: values.choice(id, label, options: [("", "– Chọn –")] + options, isRequired: isRequired))
    }

    private var schoolKind: Field {
        choice("loai", "Loại trường", visit.schoolKinds.map { ($0, $0.schoolKindTitle) }, isRequired: false)
    }

    private var merge: [Field] {
        let others = values.field(
            "khac", "Các đơn vị được sáp nhập",
            hint: "Mỗi dòng một đơn vị: ghi mã hoặc tên đầy đủ.", isRequired: true)
        let way = values.choice(
            "cach", "Sau sáp nhập",
            options: [("giu", "\(visit.unit.name) tiếp tục hoạt động"), ("moi", "Thành lập đơn vị mới")],
            isRequired: true)
        let staff = values.choice(
            "can-bo", "Tài khoản cán bộ của đơn vị được sáp nhập",
            options: [("chuyen", "Chuyển sang đơn vị sau sáp nhập"), ("o-lai", "Để nguyên")])
        return [
            Field(area: others), Field(choice: way), name("Tên sau sáp nhập", isRequired: false), code,
        ] + (visit.unit.kind == .school ? [schoolKind] : []) + [Field(choice: staff)]
    }

    private var split: [Field] {
        let new = values.field(
            "moi", "Các đơn vị mới", hint: "Mỗi dòng một đơn vị: tên đầy đủ; mã (nếu có).", isRequired: true)
        let way = values.choice(
            "cach", "Đơn vị cũ",
            options: [
                ("tiep-tuc", "Tiếp tục hoạt động (tách)"),
                ("ket-thuc", "Kết thúc hoạt động (chia; cần ít nhất hai đơn vị mới)"),
            ], isRequired: true)
        return [Field(area: new), Field(choice: way)] + (visit.unit.kind == .school ? [schoolKind] : [])
    }

    private var heirs: Field {
        Field(
            area: values.field(
                "ke-thua", "Trường kế thừa (nếu có)",
                hint: "Mỗi dòng một trường: mã hoặc tên đầy đủ. Trường kế thừa đọc được hồ sơ cũ."))
    }

    private var everything: [Field] {
        guard !visit.children.isEmpty else { return [] }
        return [
            choice(
                "tat-ca", "Nơi nhận chung cho các đơn vị không chọn riêng ở dưới", visit.targets(for: .school),
                isRequired: false)
        ]
    }

    private var open: [Field] {
        let kinds = UnitForm.kinds.filter { visit.unit.kind.takes($0.value) }.sorted { $0.key < $1.key }
            .map { ($0.key, $0.value.title) }
        return [choice("kieu", "Loại đơn vị", kinds), name("Tên đơn vị"), code, schoolKind]
    }

    private var decision: [Field] {
        [
            Field(text: values.field("so-quyet-dinh", "Số quyết định", isRequired: true)),
            Field(day: values.field("ngay-quyet-dinh", "Ngày quyết định", isRequired: true)),
            Field(
                day: values.field(
                    "ngay-hieu-luc", "Ngày có hiệu lực",
                    hint: "Ngày đầu tiên của tình trạng mới. Nếu là ngày sau này, hệ thống tự thực hiện khi đến ngày.",
                    isRequired: true)),
            Field(area: values.field("ly-do", "Lý do", isRequired: true)),
        ]
    }

    /// Where each open unit below goes.
    var children: [FormChoice] {
        let numbers = (1...5).map { (String($0), "Đơn vị mới ở dòng \($0)") }
        return visit.children.compactMap { child in
            let label = [child.unit.name, child.unit.code].compactMap(\.self).joined(separator: " – ")
            switch visit.word {
            case .close:
                return values.choice(
                    "con-\(child.unit.id)", label,
                    options: [("", "– Theo nơi nhận chung –")] + visit.targets(for: child.unit.kind))
            case .split:
                return values.choice("con-\(child.unit.id)", label, options: [("", "– Ở lại đơn vị cũ –")] + numbers)
            default: return nil
            }
        }
    }
}
