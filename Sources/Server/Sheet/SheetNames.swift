import Accreditation
import Criteria

/// Names of the fields of a sheet's form, which are also ids of their elements.
enum SheetNames {
    /// `cb-1-a`.
    static func finding(_ path: IndicatorPath) -> String { "cb-\(path.level)-\(path.indicator)" }

    /// `cb-1-a-nh-1`; `place` counts from 0.
    static func requirement(_ finding: String, _ place: Int) -> String { "\(finding)-nh-\(place + 1)" }

    /// `vb-present-1`.
    static func text(_ field: NarrativeField) -> String { "vb-\(field.name("-"))" }

    /// `kh-…`.
    static func entry(_ id: ImprovementID) -> String { "kh-\(id)" }

    /// The version that a field was typed on.
    static func version(_ name: String) -> String { "\(name)-version" }

    /// What was stored when the field was sent out.
    static func stored(_ name: String) -> String { "\(name)-goc" }

    /// A short digest that tells whether a text was changed.
    static func digest(_ text: String) -> String { String(ContentHash.hex(text.utf8).prefix(16)) }
}
