import Accreditation
import Criteria
import Storage

/// The units that somebody looks after, or one unit with those below it.
struct UnitPage: PageContent {
    static let template = "Units/unit"

    struct Line: Sendable {
        let link: String
        let name: String
        let kind: String
        let code: String
        let below: String
    }

    struct Act: Sendable {
        let link: String
        let label: String
    }

    let title: String
    let facts: [Fact]
    /// Since when it is closed; nil while it is open.
    let closed: String?
    let lines: [Line]
    let empty: String?
    let acts: [Act]
    /// Decisions that the reader may record about it.
    let decisions: [Act]
    let searchLink: String
    let searched: String
    /// What a school was recognised for.
    var certificates: [CertificateView] = []

    struct Fact: Sendable {
        let name: String
        let text: String
    }

    static let samples = [
        UnitPage(
            title: "Huyện Trung Môn", facts: [Fact(name: "Mã", text: "H01")],
            closed: "Đã kết thúc hoạt động từ ngày 01/07/2009.",
            lines: [Line(link: "/", name: "Trường Tiểu học Hạ Vân", kind: "trường tiểu học", code: "T01", below: "")],
            empty: "Chưa có đơn vị nào.", acts: [Act(link: "/", label: "Thêm trường")],
            decisions: [Act(link: "/", label: "Đổi tên")], searchLink: "/", searched: "Hạ Vân", certificates: [.sample])
    ]
}

extension UnitPage {
    /// The units at which the reader holds a role.
    init(mine: [UnitEntry], mayAddProvince: Bool) {
        title = "Đơn vị của tôi"
        (facts, closed, decisions) = ([], nil, [])
        (searchLink, searched) = (Route.unitSearch.path, "")
        lines = mine.map(Line.init)
        empty = mine.isEmpty ? "Chưa có đơn vị nào." : nil
        acts =
            mayAddProvince
            ? [
                Act(link: Route.newProvince.path, label: "Thêm tỉnh/thành phố"),
                Act(link: Route.newMinistry.path, label: "Thêm Bộ"),
            ] : []
    }

    /// Units that were searched for.
    init(found: [UnitEntry], text: String) {
        title = "Tìm đơn vị"
        (facts, closed, acts, decisions) = ([], nil, [], [])
        (searchLink, searched) = (Route.unitSearch.path, text)
        lines = found.map(Line.init)
        let nothing = text.isEmpty ? "Hãy gõ mã hoặc một phần tên đơn vị." : "Không tìm thấy đơn vị nào."
        empty = found.isEmpty ? nothing : nil
    }

    /// One unit.
    init(_ details: UnitDetails, below: [UnitEntry], certificates: [CertificateView] = []) {
        title = details.unit.name
        closed = details.closedOn.map { "Đã kết thúc hoạt động từ ngày \($0.vietnamese)." }
        (searchLink, searched) = (Route.unitSearch.path, "")
        decisions = UnitPage.decisions(details)
        let kind = details.school.map { $0.kind.schoolKindTitle } ?? details.unit.kind.title
        facts = [
            ("Loại", kind), ("Mã", details.unit.code ?? ""), ("Trực thuộc", details.parentName),
            ("Địa chỉ", details.address), ("Điện thoại", details.phone),
        ].filter { !$0.1.isEmpty }.map { Fact(name: $0.0, text: $0.1) }
        lines = below.map(Line.init)
        empty = below.isEmpty && details.unit.kind != .school ? "Chưa có đơn vị trực thuộc nào." : nil
        acts = UnitPage.acts(details)
        self.certificates = certificates
    }

    private static func acts(_ details: UnitDetails) -> [Act] {
        let id = details.unit.id.uuid
        var acts = [Act(link: Route.unitHistory(id).path, label: "Lịch sử đơn vị")]
        guard details.closedOn == nil else { return acts }
        if details.mayEdit || details.mayDescribe { acts.append(Act(link: Route.editUnit(id).path, label: "Sửa")) }
        if details.mayAddBelow, details.unit.kind == .province {
            acts.append(Act(link: Route.addUnit(below: id, kind: "huyen").path, label: "Thêm huyện/quận"))
            acts.append(Act(link: Route.addUnit(below: id, kind: "xa").path, label: "Thêm xã/phường"))
        }
        if details.mayAddBelow {
            acts.append(Act(link: Route.addUnit(below: id, kind: "truong").path, label: "Thêm trường"))
        }
        if details.mayLookAfter {
            let accounts = Route.accounts.with("don-vi", details.unit.id.description)
            acts.append(Act(link: accounts.path, label: "Tài khoản của đơn vị"))
        }
        return acts
    }

    private static func decisions(_ details: UnitDetails) -> [Act] {
        guard details.closedOn == nil else { return [] }
        let own = details.mayReorganise ? UnitActWord.offered(on: details.unit.kind) : []
        let below: [UnitActWord] =
            details.mayOpen && [.province, .district, .commune].contains(details.unit.kind)
            ? [.open] : []
        return (own + below).map {
            Act(link: Route.unitAct(details.unit.id.uuid, $0.rawValue).path, label: $0.kind.title)
        }
    }
}

extension UnitPage.Line {
    init(_ entry: UnitEntry) {
        self.init(
            link: Route.unit(entry.unit.id.uuid).path, name: entry.unit.name,
            kind: entry.schoolKind?.schoolKindTitle ?? entry.unit.kind.title, code: entry.unit.code ?? "",
            below: entry.below == 0 ? "" : String(entry.below))
    }
}

/// The form for a unit.
struct UnitFormPage: PageContent {
    static let template = "Units/form"

    let title: String
    let link: String
    let version: Int
    let schoolVersion: Int
    let summary: FormSummary?
    let name: FormField
    let code: FormField
    let address: FormField
    let phone: FormField
    /// Nil for units that are no schools.
    let school: SchoolPart?

    struct SchoolPart: Sendable {
        let schoolKind: FormChoice
        let cohort: FormChoice
        let conditions: [FormOption]
        /// Levels to choose from; none where no pack rates them apart.
        let levelChoices: [LevelChoice]
    }

    /// Which schooling levels a school teaches.
    struct LevelChoice: Sendable {
        let problem: String?
        let levels: [FormOption]
    }

    static let samples: [UnitFormPage] = {
        var values = FormValues()
        values.fail("ten", "Hãy nhập tên đơn vị.")
        values.fail("cap-hoc", "Hãy chọn ít nhất hai cấp học.")
        let option = FormOption(id: "x", value: "x", label: "Vùng khó khăn", isSelected: true)
        return [
            UnitFormPage(
                title: "Thêm trường", link: "/", values, kinds: ["primary"], conditions: [option], levels: [option])
        ]
    }()
}

extension UnitFormPage {
    init(
        title: String, link: String, _ values: FormValues, kinds: [String]?, conditions: [FormOption],
        levels: [FormOption]
    ) {
        self.title = title
        self.link = link
        version = Int(values["version"]) ?? 0
        schoolVersion = Int(values["phien-ban-truong"]) ?? 0
        summary = values.summary
        name = values.field("ten", "Tên đơn vị", hint: "Ghi đầy đủ như trên quyết định thành lập.", isRequired: true)
        code = values.field("ma", "Mã theo cơ sở dữ liệu ngành")
        address = values.field("dia-chi", "Địa chỉ")
        phone = values.field("dien-thoai", "Điện thoại")
        school = kinds.map { kinds in
            SchoolPart(
                schoolKind: values.choice(
                    "loai", "Loại trường", options: [("", "– Chọn –")] + kinds.map { ($0, $0.schoolKindTitle) },
                    isRequired: true),
                cohort: values.choice(
                    "khoa-tot-nghiep", "Đã có ít nhất một khóa học hoàn thành chương trình",
                    options: [("", "Chưa rõ"), ("co", "Có"), ("chua", "Chưa")]),
                conditions: conditions,
                levelChoices: levels.isEmpty
                    ? [] : [LevelChoice(problem: values.problem(of: "cap-hoc"), levels: levels)])
        }
    }
}
