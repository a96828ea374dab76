public import Accreditation
public import Criteria

/// Everything that the papers of a dossier are made from, read at one moment.
public struct PaperMaterial: Sendable {
    /// The rules by their printed codes.
    public let pack: RulePack
    /// The state without what is written for one paper.
    let common: PaperState
    /// The dossier's content at that moment.
    public var content: DossierContent { common.content }
    /// What the school wrote, by paper and place.
    public let written: [String: [PaperPlace: PaperStore.StoredText]]
    /// Sheets whose present state the chair has not approved, in order.
    public let unapprovedSheets: [String]

    /// What is written at a place of a paper; nil where nothing was ever saved.
    public func text(at place: PaperPlace, of paper: String) -> PaperStore.StoredText? { written[paper]?[place] }

    /// All that a paper is made from.
    ///
    /// - Parameter isDraft: whether it carries the mark of a draft.
    public func source(for paper: String, isDraft: Bool = false) -> PaperSource {
        var state = common
        state.details = details(of: paper)
        if state.details.decision.isEmpty { state.details.decision = details(of: PaperMaterial.decision).reference }
        state.texts = PaperTexts(texts(of: paper))
        state.isDraft = isDraft
        return PaperSource(pack, state)
    }

    /// What tells whether a paper would be another now: the hash of an approved one made from this.
    public func hash(for form: PaperForm) throws -> String { try source(for: form.id).hash(for: form) }

    /// The paper that sets the council up, to which others refer.
    private static let decision = "decision"

    private func details(of paper: String) -> PaperDetails {
        var found: [PaperDetailName: String] = [:]
        for (place, text) in written[paper] ?? [:] {
            if case .detail(let name) = place { found[name] = text.body }
        }
        return PaperDetails(found)
    }

    private func texts(of paper: String) -> [String: String] {
        var found: [String: String] = [:]
        for (place, text) in written[paper] ?? [:] {
            if case .text(let key) = place { found[key] = text.body }
        }
        return found
    }
}

extension PaperMaterial {
    /// Whether nobody has written anything for a paper in this dossier.
    public func isUntouched(_ paper: String) -> Bool {
        (written[paper] ?? [:]).values.allSatisfy { $0.body.isEmpty || $0.toConfirm }
    }

    /// Places of a paper whose text comes from another year and nobody has looked at yet.
    public func toConfirm(_ paper: String) -> Set<PaperPlace> {
        Set((written[paper] ?? [:]).filter(\.value.toConfirm).keys)
    }
}
