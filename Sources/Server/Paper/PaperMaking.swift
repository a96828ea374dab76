import Accreditation
import Criteria
import Documents
import Storage

/// A paper composed from the present state of its dossier.
struct MadeNow: Sendable {
    let visit: PaperVisit
    let material: PaperMaterial
    let composed: ComposedPaper
    /// The hash of the approved paper that this would become.
    let hash: String

    /// - Parameter isApproved: without the mark of a draft.
    init(_ visit: PaperVisit, _ material: PaperMaterial, isApproved: Bool = false) throws {
        self.visit = visit
        self.material = material
        let isDraft = !isApproved && MadeNow.isDraft(visit.form, material)
        let source = material.source(for: visit.form.id, isDraft: isDraft)
        var composed = PaperComposer(visit.form, source).compose()
        if visit.form.showsSheets {
            composed.missing += material.unapprovedSheets.map { code in
                MissingItem(
                    part: "", sentence: "\(visit.pack.nameOfSheet(code)) chưa được chủ tịch hội đồng duyệt.",
                    place: .sheet(code))
            }
        }
        composed.missing += visit.unconfirmed(material)
        self.composed = composed
        hash = try material.hash(for: visit.form)
    }

    /// A paper is a draft until it is approved; sheets are drafts until the chair has approved each.
    private static func isDraft(_ form: PaperForm, _ material: PaperMaterial) -> Bool {
        form.showsSheets ? !material.unapprovedSheets.isEmpty : true
    }

    /// What must be written before the paper can be approved at all.
    var forbidding: [MissingItem] {
        composed.missing.filter { item in
            guard case .text = item.place else { return false }
            return visit.form.part(item.part)?.isRequired ?? false
        }
    }

    func docx() throws -> [UInt8] { try DocxRendering(composed.paper).bytes() }

    func html() -> String { HTMLRendering(composed.paper).html }
}

extension PaperVisit {
    /// What comes from another year and nobody has looked at: missing until somebody has.
    fileprivate func unconfirmed(_ material: PaperMaterial) -> [MissingItem] {
        let open = material.toConfirm(form.id)
        let texts = texts.filter { open.contains(.text($0.key)) }.map { text in
            MissingItem(
                part: PaperTextKey(text.key)?.part ?? "",
                sentence: "“\(text.title)” mang từ năm học trước, chưa có ai xem lại.", place: .text(text.key))
        }
        let details = form.detailNames.filter { open.contains(.detail($0)) }.map { name in
            MissingItem(
                part: "", sentence: "“\(name.title)” mang từ năm học trước, chưa có ai xem lại.", place: .details)
        }
        return texts + details
    }
}

extension App {
    /// The paper as it is now.
    func makeNow(_ visit: PaperVisit, isApproved: Bool = false) async throws -> MadeNow {
        let material = try await papers.material(of: visit.dossier, under: visit.used, as: visit.person)
        return try MadeNow(visit, material, isApproved: isApproved)
    }
}

extension RulePack {
    /// `Phiếu tiêu chí 1.1`; the title of a school-wide group.
    func nameOfSheet(_ code: String) -> String { criterion(code).map { "Phiếu \(heading($0))" } ?? "Phiếu \(code)" }
}
