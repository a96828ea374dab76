import Accreditation
import Criteria
import Storage

/// What a member's sheet page is made of.
struct SheetReading: Sendable {
    let read: ReadContent
    let criterion: Criterion
    let sheet: EvaluationSheet
    /// The next sheet of this member that is not handed in.
    let next: String?

    var dossier: Dossier { read.dossier }
}

extension EvaluationSheetPage {
    init(_ reading: SheetReading, _ values: FormValues) {
        let (dossier, code) = (reading.dossier.id.uuid, reading.criterion.code)
        let given = reading.read.reader.sheet(reading.criterion)
        heading = given.sheetTitle
        school = "\(reading.dossier.schoolName), năm học \(reading.dossier.schoolYear)"
        sheetLink = Route.evaluationSheet(dossier, code).path
        summary = values.summary
        handedIn = reading.sheet.handedInAt.map { VietnameseTime.moment($0) }
        isOpen = reading.sheet.handedInAt == nil && reading.dossier.allows(.rateExternally)
        var paths = reading.criterion.paths[...]
        var built: [Section] = []
        for part in given.parts {
            let own = paths.prefix(part.indicators.count)
            paths = paths.dropFirst(part.indicators.count)
            built.append(Self.section(part, Array(own), reading, values, isOpen: isOpen))
        }
        sections = built
        comments = isOpen ? SheetField.allCases.map { Self.live($0, reading, values) } : []
        closedComments =
            isOpen ? [] : SheetField.allCases.map { Comment(commentTitle: $0.title, comment: reading.sheet[$0].body) }
        terms = reading.read.used.pack.pageTerms
        nextLink = reading.next.map { Route.evaluationSheet(dossier, $0).path }
        backLink = Route.evaluation(dossier).path
        closed = reading.dossier.closed([.rateExternally], reading.read.used.pack.procedure)
    }

    private static func section(
        _ part: ContentSheet.Part, _ paths: [IndicatorPath], _ reading: SheetReading, _ values: FormValues,
        isOpen: Bool
    ) -> Section {
        Section(
            sectionTitle: part.partTitle, writings: part.texts, plans: part.plans,
            ratings: zip(part.indicators, paths).map { given, path in
                let own = reading.sheet.ratings[path] ?? .none
                return Rating(
                    given: given, own: StateBadge(own.finding), ownRemark: own.remark,
                    inputs: isOpen ? [inputs(path, own, reading, values)] : [])
            })
    }

    private static func inputs(
        _ path: IndicatorPath, _ own: OwnRating, _ reading: SheetReading, _ values: FormValues
    ) -> Inputs {
        let fields = RatingFields(path)
        let chosen = values.typed(fields.finding) ?? own.finding?.rawValue ?? ""
        let options = [("met", "Đạt"), ("unmet", "Không đạt"), ("", "Chưa đánh giá")].map { value, label in
            FormOption(
                id: "\(fields.finding)-\(value.isEmpty ? "none" : value)", value: value, label: label,
                isSelected: value == chosen)
        }
        return Inputs(
            ratingID: fields.finding, legend: "Đánh giá của tôi: \(path.place)",
            ratingLink: link(fields.finding, reading), ratingVersion: own.version, options: options,
            remark: LiveField(
                id: fields.remark, label: "Nhận xét về \(reading.read.used.pack.pageTerms.rated) này", hint: nil,
                value: values.typed(fields.remark) ?? own.remark, version: String(own.remarkVersion),
                link: link(fields.remark, reading)))
    }

    private static func live(_ field: SheetField, _ reading: SheetReading, _ values: FormValues) -> LiveField {
        let stored = reading.sheet[field]
        return LiveField(
            id: field.fieldName, label: field.title, hint: field.hint,
            value: values.typed(field.fieldName) ?? stored.body, version: String(stored.version),
            link: link(field.fieldName, reading))
    }

    private static func link(_ field: String, _ reading: SheetReading) -> String {
        Route.evaluationField(reading.dossier.id.uuid, reading.criterion.code, field).path
    }
}

/// The names of the two fields of an indicator.
struct RatingFields: Sendable {
    let finding: String
    let remark: String

    init(_ path: IndicatorPath) {
        finding = "danh-gia-\(path.fieldEnd)"
        remark = "nhan-xet-\(path.fieldEnd)"
    }
}

extension SheetField {
    var fieldName: String {
        switch self {
        case .remarks: "nhan-xet-chung"
        case .questions: "minh-chung-can-xem"
        }
    }

    var title: String {
        switch self {
        case .remarks: "Nhận xét chung"
        case .questions: "Minh chứng cần kiểm tra, bổ sung; điều cần hỏi"
        }
    }

    var hint: String {
        switch self {
        case .remarks: "Điểm mạnh, điểm yếu, điều chưa rõ trong tự đánh giá của trường."
        case .questions: "Minh chứng cần xem tại trường, minh chứng cần bổ sung, người cần phỏng vấn."
        }
    }
}

extension EvaluationSheet {
    subscript(field: SheetField) -> EvaluationText { field == .remarks ? remarks : questions }
}
