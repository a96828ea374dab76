import Accreditation
import Storage

/// The form of a new document.
struct NewDispatchPage: PageContent {
    static let template = "Exchange/new"

    let heading: String
    let action: String
    let answering: LinkView?
    let summary: FormSummary?
    let subject: FormField
    let text: FormField
    /// Nil for an answer, which goes to whoever asked.
    let choice: ReceiverChoice?

    /// Whom it goes to, and whether they are to answer.
    struct ReceiverChoice: Sendable {
        let units: [FormChoice]
        let groups: [ReceiverBox]
        let boxes: [ReceiverBox]
        let choiceError: String?
        let wantsAnswer: Bool
        let due: FormField
    }

    /// A receiver, or a group of them.
    struct ReceiverBox: Sendable {
        let boxID: String
        let boxValue: String
        let boxLabel: String
        let isChecked: Bool
    }

    static let samples: [NewDispatchPage] = {
        var values = FormValues([:])
        values.fail("tieu-de", "Hãy ghi trích yếu.")
        let box = ReceiverBox(boxID: "nhan-1", boxValue: "1", boxLabel: "Trường Hoa Sen", isChecked: true)
        return [
            NewDispatchPage(
                heading: "Gửi văn bản", action: "/", answering: LinkView(label: "Văn bản gốc", link: "/"),
                summary: values.summary, subject: values.field("tieu-de", "Trích yếu"),
                text: values.field("noi-dung", "Nội dung"),
                choice: ReceiverChoice(
                    units: [values.choice("don-vi", "Đơn vị gửi", options: [("1", "Sở")])], groups: [box],
                    boxes: [box], choiceError: "Hãy chọn nơi nhận.", wantsAnswer: true,
                    due: values.field("han", "Hạn trả lời")))
        ]
    }()
}

/// Groups of receivers that are chosen at once.
enum ReceiverGroup: String, CaseIterable {
    case above = "cap-tren"
    case below = "cap-duoi"
    case schools = "truong"

    var title: String {
        switch self {
        case .above: "Đơn vị cấp trên"
        case .below: "Tất cả đơn vị trực thuộc (không kể trường)"
        case .schools: "Tất cả các trường"
        }
    }

    /// The partners of this group.
    func units(_ partners: [ExchangeUnit], of kind: Unit.Kind) -> [ExchangeUnit] {
        partners.filter { partner in
            switch self {
            case .above: partner.kind.rank < kind.rank
            case .below: partner.kind.rank > kind.rank && partner.kind != .school
            case .schools: partner.kind == .school && kind != .school
            }
        }
    }
}

extension Unit.Kind {
    /// From the top: 0 for the ministry.
    fileprivate var rank: Int {
        switch self {
        case .ministry: 0
        case .province: 1
        case .district, .commune: 2
        case .school: 3
        }
    }
}

extension NewDispatchPage {
    /// - Parameter answering: what this answers; nil for a document of its own.
    init(
        _ values: FormValues, chosen: Set<String>, from unit: ExchangeUnit, own: [ExchangeUnit],
        partners: [ExchangeUnit], answering: Dispatch?
    ) {
        heading = answering == nil ? "Gửi văn bản" : "Trả lời văn bản"
        action = Route.newDispatch.with("don-vi", unit.id.description).with("tra-loi", answering?.id.description).path
        self.answering = answering.map { LinkView(label: $0.subject, link: Route.dispatch($0.id.uuid).path) }
        summary = values.summary
        subject = values.field("tieu-de", "Trích yếu", isRequired: true)
        text = values.field("noi-dung", "Nội dung")
        guard answering == nil else {
            choice = nil
            return
        }
        let groups = ReceiverGroup.allCases.compactMap { group -> ReceiverBox? in
            let count = group.units(partners, of: unit.kind).count
            guard count > 0 else { return nil }
            return ReceiverBox(
                boxID: "nhom-\(group.rawValue)", boxValue: group.rawValue, boxLabel: "\(group.title): \(count)",
                isChecked: chosen.contains(group.rawValue))
        }
        choice = ReceiverChoice(
            units: own.count > 1
                ? [values.choice("gui-tu", "Đơn vị gửi", options: own.map { ($0.id.description, $0.name) })] : [],
            groups: groups,
            boxes: partners.map {
                ReceiverBox(
                    boxID: "nhan-\($0.id)", boxValue: $0.id.description, boxLabel: $0.name,
                    isChecked: chosen.contains($0.id.description))
            }, choiceError: values.problem(of: "nhan"), wantsAnswer: values["can-tra-loi"] == "1",
            due: values.field("han", "Hạn trả lời", hint: "Để trống nếu không có hạn."))
    }
}
