import Accreditation
import Criteria
import Hummingbird
import Storage

/// Somebody at one paper of a dossier.
struct PaperVisit: Sendable {
    let person: PersonID
    let dossier: Dossier
    let used: UsedPack
    let form: PaperForm

    var pack: RulePack { used.pack }
    var link: String { Route.paper(dossier.id.uuid, form.id).path }
    var mayWrite: Bool { dossier.allows(.writePapers) }

    /// Every text that the school writes into it, and every detail that is asked for.
    var places: [PaperPlace] {
        texts.map { .text($0.key) } + form.detailNames.map { .detail($0) }
    }

    var texts: [PaperTextPlace] { form.textPlaces(DossierOutline(used.printed, parts: dossier.parts)) }

    /// The way from the start page to the paper.
    var inner: [Breadcrumb] {
        dossier.breadcrumbs + [
            Breadcrumb("Văn bản, giấy tờ", .papers(dossier.id.uuid)),
            Breadcrumb(form.title, .paper(dossier.id.uuid, form.id)),
        ]
    }

    /// The name of a downloaded file.
    func fileName(_ format: String, version: Int? = nil) -> String {
        let mark = version.map { "bản \($0)" } ?? "dự thảo"
        return "\(form.title) \(dossier.schoolYear) (\(mark)).\(format)"
    }

    /// Why nothing can be written; nil where it can.
    var lock: SheetLock? {
        if mayWrite { return nil }
        return SheetLock(
            reason: "Chỉ người của trường được viết vào giấy tờ của hồ sơ.",
            advice: "Hiệu trưởng hoặc chủ tịch hội đồng có thể thêm bạn vào hội đồng ở trang Hội đồng.")
    }
}

extension App {
    var papers: PaperStore { PaperStore(database, addressBase: settings.publicAddress) }

    /// The paper of the address as the signed-in person sees it; anything else is "not found".
    func paperVisit(_ context: AppContext, for action: Action = .readWorkings) async throws -> PaperVisit {
        let dossier = try await dossier(context, readableFor: action)
        let used = try await rules(of: dossier)
        guard let form = used.printed.paper(try context.text("paper")) else { throw PageError.notFound }
        return PaperVisit(person: try context.signedIn().id, dossier: dossier, used: used, form: form)
    }
}

extension PaperForm {
    /// Details that the paper prints, in the order in which the page asks for them.
    var detailNames: [PaperDetailName] {
        let isSigned = has(.signatures)
        let printed = parts.flatMap(\.opening).flatMap(PaperField.pieces)
        return PaperDetailName.allCases.filter { name in
            switch name {
            case .number: isNumbered
            case .place, .day: isNumbered || isSigned || has(.letterhead) || has(.cover)
            case .legalBases: has(.legalBases)
            case .authority, .signerPost, .signerName: isSigned
            case .recipients: isNumbered && isSigned
            case .decision: printed.contains(.field(.decision)) && id != "decision"
            case .abbreviations: has(.abbreviations)
            }
        }
    }

    /// Whether it shows the criterion sheets, which the chair approves one by one.
    var showsSheets: Bool { has(.criterionSheets) || has(.clauseSheets) }
}

/// Names of the fields of a paper's form, which are also ids of their elements.
enum PaperNames {
    /// `gt-text-standards-1-opening`.
    static func field(_ place: PaperPlace) -> String {
        "gt-" + place.description.replacing("/", with: "-").replacing(":", with: "-")
    }
}
