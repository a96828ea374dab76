import Accreditation
import Criteria
import Storage

/// One rule pack: what it changes against the one in use, whom that concerns, and putting it into use.
struct PackUsePage: PageContent {
    static let template = "PackUse/pack"

    let name: String
    let pack: PackView
    let acts: [String]
    let compared: ComparedView?
    let choices: [LinkView]
    let jobs: [JobLine]
    let form: UseForm?

    /// The pack beside another one.
    struct ComparedView: Sendable {
        let heading: String
        let report: MoveReportView
        /// Asking what it changes for real dossiers; nil for those who may not.
        let askLink: String?
        let hash: String
    }

    /// What was asked before.
    struct JobLine: Sendable {
        let label: String
        let link: String
    }

    /// Putting it into use.
    struct UseForm: Sendable {
        let place: String
        let summary: FormSummary?
        let link: String
        let day: FormField
        let reason: FormField
    }
}

/// What is known when somebody looks at a pack.
struct PackUseOffer: Sendable {
    let pack: RulePack
    let uses: [PackUse]
    let place: RulesPlace
    let mayCompare: Bool
    let places: AnswerPlaces?
    let others: [RulePack]
    let jobs: [EffectJob]
}

extension PackUsePage {
    init(_ offer: PackUseOffer, values: FormValues) {
        let pack = offer.pack
        name = pack.useTitle
        self.pack = PackView(pack, notices: [])
        acts = offer.uses.map(\.words)
        compared = offer.places.map { places in
            ComparedView(
                heading: "So với \(places.old.useTitle)",
                report: MoveReportView(PackDifference(from: places.old, to: places.new)),
                askLink: offer.mayCompare ? Route.askEffect(pack.hash).path : nil, hash: places.old.hash)
        }
        choices = offer.others.map {
            LinkView(
                label: "So với \($0.useTitle)", link: Route.packUse(pack.hash).with("so-voi", $0.hash).path)
        }
        jobs = offer.jobs.map {
            JobLine(
                label: "\(VietnameseTime.moment($0.askedAt)), \($0.askedByName): \($0.words)",
                link: Route.effect($0.id.uuid).path)
        }
        let isUsed = offer.uses.contains { $0.unit == nil || $0.unit == offer.place.unit }
        form = isUsed ? nil : UseForm(pack, offer.place, values)
    }

    static let samples: [PackUsePage] = {
        var values = FormValues()
        values.fail("ly-do", "Hãy nhập lý do.")
        return [
            PackUsePage(
                name: "Thông tư 1", pack: .sample, acts: ["Từ 01/01/2000"],
                compared: ComparedView(heading: "So với bộ cũ", report: .sample, askLink: "/", hash: "0"),
                choices: [LinkView(label: "So với bộ khác", link: "/")],
                jobs: [JobLine(label: "08:30", link: "/")],
                form: UseForm(
                    place: "cả nước", summary: values.summary, link: "/", day: values.field("tu-ngay", "Từ ngày"),
                    reason: values.field("ly-do", "Lý do", isRequired: true)))
        ]
    }()
}

extension PackUsePage.UseForm {
    init(_ pack: RulePack, _ place: RulesPlace, _ values: FormValues) {
        self.place = place.unit == nil ? "các trường trong cả nước" : "các trường trong tỉnh/thành phố của bạn"
        summary = values.summary
        link = Route.packUse(pack.hash).path
        day = values.field(
            "tu-ngay", "Đề xuất cho hồ sơ mới từ ngày", hint: "dd/mm/yyyy", isRequired: true)
        reason = values.field(
            "ly-do", "Lý do", hint: "Số văn bản, ai đã kiểm tra bộ này.", isRequired: true)
    }
}
