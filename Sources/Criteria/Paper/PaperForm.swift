/// The form of a paper that a school makes: what stands in it, in which order, and where the words come from.
public struct PaperForm: Sendable, Hashable {
    /// How the sheets lie.
    public enum Orientation: String, Sendable, Hashable { case portrait, landscape }

    /// The identifier, the same in every pack for the same kind of paper: `decision`, `plan`, `breakdown`, `sheets`,
    /// `evidence-list`, `report`, `improvement-plan`.
    public var id: String
    /// The type of the paper in Vietnamese, as its title prints it: "Quyết định".
    public var title: String
    /// What the paper is about, printed under the title; empty for none.
    public var about: String
    /// The printed number of the form: "Mẫu số 1"; empty where it has none.
    public var form: String
    /// The letters of the paper's number: "QĐ" in `Số: 12/QĐ-THKT`; empty for papers without a number.
    public var symbol: String
    public var orientation: Orientation
    /// Where the form stands.
    public var citation: Citation
    /// True where the form is usual practice that was not read in a legal text.
    public var isAssumed: Bool
    /// The parts in printed order, those inside another one after it.
    public var parts: [PaperPart]
    /// Where it is written down.
    public var source: SourceLocation

    /// Whether the paper has an official number, and so place, day and signature.
    public var isNumbered: Bool { !symbol.isEmpty }

    /// The part with this identifier.
    public func part(_ id: String) -> PaperPart? { parts.first { $0.id == id } }

    /// Whether one of the parts is this block.
    public func has(_ block: PaperBlockName) -> Bool { parts.contains { $0.content == .block(block) } }
}

extension RulePack {
    /// The form of the paper with this identifier; nil where the pack has none, as all packs kept before there were
    /// papers.
    public func paper(_ id: String) -> PaperForm? { papers.first { $0.id == id } }
}
