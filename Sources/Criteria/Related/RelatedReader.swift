import XML

/// Reads the files that say which criteria of two packs speak of the same matter.
public enum RelatedReader {
    /// The comparison in a file, or nil where a problem keeps it from being read, and every problem found.
    ///
    /// - Parameter name: what stands before a line in messages; its last part has to name the two packs.
    public static func read(
        _ bytes: [UInt8], name: String, schema: PackSchema
    ) -> (RelatedCriteria?, [Diagnostic]) {
        let document: Document
        do {
            document = try Document(bytes, name: name)
        } catch {
            return (nil, error.problems.map(Diagnostic.init))
        }
        let problems = schema.schema.problems(in: document)
        guard problems.isEmpty else { return (nil, problems.map(Diagnostic.init)) }
        do {
            return named(name, try related(document.root))
        } catch {
            return (nil, [error.diagnostic])
        }
    }

    /// The comparison, where its file is named by its packs.
    private static func named(_ name: String, _ related: RelatedCriteria) -> (RelatedCriteria?, [Diagnostic]) {
        let expected = "\(related.newer)--\(related.older).xml"
        if name == expected || name.hasSuffix("/\(expected)") { return (related, []) }
        let sentence = "The file compares \(related.newer) with \(related.older); name it \(expected)."
        return (nil, [Diagnostic(check: "files", sentence, at: related.source)])
    }

    private static func related(_ root: Element) throws(UnreadableElement) -> RelatedCriteria {
        var pairs: [RelatedCriteria.Pair] = []
        for criterion in root.children("criterion") {
            let id = try criterion.string("id")
            pairs += try criterion.read("was") { (was) throws(UnreadableElement) in
                RelatedCriteria.Pair(
                    newer: id, older: try was.string("id"),
                    extent: try was.choice("extent", of: RelatedCriteria.Extent.self), about: was["about"],
                    source: was.source)
            }
        }
        return RelatedCriteria(
            newer: try root.string("newer"), older: try root.string("older"), isOfficial: root.flag("official"),
            note: try root.needed("note").text, pairs: pairs,
            withoutPredecessor: try root.read("without-predecessor", as: place),
            withoutSuccessor: try root.read("without-successor", as: place), source: root.source)
    }

    private static func place(_ element: Element) throws(UnreadableElement) -> RelatedCriteria.Place {
        RelatedCriteria.Place(criterion: try element.string("criterion"), source: element.source)
    }
}
