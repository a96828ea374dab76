public import Criteria

/// All that a paper is made from: the rule pack and the state of the dossier.
public struct PaperSource: Sendable, Hashable {
    public var pack: RulePack
    public var state: PaperState

    public init(_ pack: RulePack, _ state: PaperState) {
        self.pack = pack
        self.state = state
    }

    /// The same without what a form does not show, so that a change elsewhere does not make the paper outdated.
    public func reduced(to form: PaperForm) -> PaperSource {
        var copy = self
        let uses = form.uses
        // Official figures and stated conditions only suggest findings; no paper prints them.
        copy.state.content.official = nil
        copy.state.content.conditions = nil
        copy.state.lists = copy.state.lists?.keeping(form.lists)
        if !uses.contains(.sheets) {
            copy.state.content.sheets = [:]
            copy.state.content.facts = .init()
        }
        if !uses.contains(.standards) { copy.state.content.standards = nil }
        if !uses.contains(.plan) { copy.state.content.plan = nil }
        if !uses.contains(.evidence) {
            copy.state.content.evidence = []
            copy.state.evidence = [:]
        }
        if !uses.contains(.figures) {
            copy.state.figures = PaperFigures()
            copy.state.content.figures = nil
        }
        if !uses.contains(.council) {
            copy.state.content.council = []
            copy.state.council = Council()
            copy.state.people = []
        }
        return copy
    }

    /// The bytes that the hash of a paper covers: JSON with sorted keys of what the form shows, and the pack's hash.
    public func canonical(for form: PaperForm) throws -> [UInt8] {
        try ContentHash.canonical(Hashed(pack: pack.hash, paper: form.id, state: reduced(to: form).state))
    }

    /// SHA-256 of the canonical bytes.
    public func hash(for form: PaperForm) throws -> String { ContentHash.hex(try canonical(for: form)) }

    private struct Hashed: Encodable {
        var pack: String
        var paper: String
        var state: PaperState
    }
}
