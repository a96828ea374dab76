import Accreditation
import Criteria
import Storage

/// One paper of a step: open to its writer, or as it was handed in.
struct StepPaperPage: PageContent {
    static let template = "StepPaper/paper"

    let heading: String
    let school: String
    let paperLink: String
    let summary: FormSummary?
    /// Who handed it in and when; nil while it is open.
    let handedIn: String?
    let contentHash: String?
    /// The parts as fields; empty for readers.
    let fields: [LiveField]
    let isOpen: Bool
    let mayHandIn: Bool
    let parts: [Part]
    let hasLevels: Bool
    let levels: [Level]
    let backLink: String
    var closed: [ClosedView] = []

    struct Part: Sendable {
        let partTitle: String
        let partText: String
    }

    struct Level: Sendable {
        let criterion: String
        let own: String
        let found: String
    }

    static let samples: [StepPaperPage] = {
        var values = FormValues()
        values.fail("purpose", "Hãy viết mục đích.")
        let field = LiveField(
            id: "purpose", label: "Mục đích", hint: nil, value: "Chữ", version: "1", link: "/")
        return [true, false].map { isOpen in
            StepPaperPage(
                heading: "Kế hoạch làm việc của đoàn", school: "Trường Tiểu học Hạ Vân", paperLink: "/",
                summary: values.summary, handedIn: isOpen ? nil : "Đặng Văn Trưởng, 08:00",
                contentHash: isOpen ? nil : "00", fields: isOpen ? [field] : [], isOpen: isOpen, mayHandIn: isOpen,
                parts: isOpen ? [] : [Part(partTitle: "Mục đích", partText: "Chữ")], hasLevels: true,
                levels: [Level(criterion: "Tiêu chí đầu", own: "Mức 2", found: "Mức 1")], backLink: "/",
                closed: [.sample])
        }
    }()
}

/// What the page of a paper is made of.
struct StepPaperReading: Sendable {
    let dossier: Dossier
    let used: UsedPack
    let form: StepPaperForm
    /// Nil while it was not begun.
    let paper: OpenStepPaper?
    /// Whether the reader writes it, and hands it in.
    let writes: Bool
    let mayHandIn: Bool
    let levels: [StepPaperContent.Level]?

    var isOpen: Bool { writes && paper?.entry.handedInAt == nil }
}

extension StepPaperPage {
    init(_ reading: StepPaperReading, _ values: FormValues) {
        let (form, dossier) = (reading.form, reading.dossier)
        let id = dossier.id.uuid
        heading = form.title
        school = "\(dossier.schoolName), năm học \(dossier.schoolYear)"
        paperLink = Route.stepPaper(id, form.id).path
        summary = values.summary
        let entry = reading.paper?.entry
        handedIn = entry?.handedInAt.map { "\(entry?.handedInByName ?? ""), \(VietnameseTime.moment($0))" }
        contentHash = entry?.contentHash
        isOpen = reading.isOpen
        mayHandIn = reading.mayHandIn && reading.isOpen
        fields =
            reading.isOpen
            ? form.parts.map { part in
                let stored = reading.paper?.texts[part.id]
                return LiveField(
                    id: part.id, label: part.title, hint: part.hint,
                    value: values.typed(part.id) ?? stored?.body ?? "", version: String(stored?.version ?? 0),
                    link: Route.stepPaperPart(id, form.id, part.id).path)
            } : []
        let kept = reading.paper?.content?.parts
        parts =
            reading.isOpen
            ? []
            : form.parts.map { part in
                Part(
                    partTitle: part.title,
                    partText: kept?.first { $0.id == part.id }?.body ?? reading.paper?.texts[part.id]?.body ?? "")
            }
        let shown = reading.paper?.content?.levels ?? reading.levels ?? []
        hasLevels = form.showsLevels && !shown.isEmpty
        levels = shown.map { Level(criterion: $0.criterion, own: $0.own, found: $0.found) }
        backLink = Route.stepPapers(id).path
        closed = handedIn == nil ? dossier.closed([.writeStepPapers], reading.used.pack.procedure) : []
    }
}
