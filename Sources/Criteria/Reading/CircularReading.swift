import XML

/// Reads the identity and the texts in `circular.xml`.
enum CircularReading {
    static func circular(_ element: Element) throws(UnreadableElement) -> Circular {
        Circular(
            number: try element.string("number"), title: try element.needed("title").text,
            issued: try element.day("issued"), inForceFrom: try element.day("in-force-from"),
            inForceTo: element["in-force-to"] == nil ? nil : try element.day("in-force-to"),
            replaces: try element.read("replaces") { (text) throws(UnreadableElement) in try text.string("number") },
            replacedBy: element["replaced-by"], amendments: try element.read("amended-by", as: amendment),
            provenance: provenance(try element.needed("provenance")),
            source: element.source)
    }

    private static func amendment(_ element: Element) throws(UnreadableElement) -> PackAmendment {
        PackAmendment(
            id: try element.string("id"), number: try element.string("number"), title: try element.string("title"),
            from: try element.day("from"), base: try element.string("base"),
            baseHash: try element.string("base-hash"), citation: element.citation(),
            successions: element.children("became").map { Succession(from: $0.list("from"), to: $0.list("to")) })
    }

    static func provenance(_ element: Element) -> Provenance {
        Provenance(
            isOfficialText: element.flag("official-text"),
            isComparedWithSignedText: element.flag("compared-with-signed-text"), note: element.text)
    }

    static func notice(_ element: Element) throws(UnreadableElement) -> Notice {
        Notice(from: try element.day("from"), to: try element.day("to"), text: element.text)
    }

    static func term(_ element: Element) throws(UnreadableElement) -> Term {
        Term(name: try element.string("name"), meaning: element.text)
    }

    static func variation(_ element: Element) throws(UnreadableElement) -> Variation {
        Variation(
            places: element.list("at"), dependsOn: try element.string("by"), detail: element.text,
            source: element.source)
    }

    static func schoolingLevels(_ element: Element) throws(UnreadableElement) -> SchoolingLevels {
        SchoolingLevels(
            entries: try element.read("schooling-level") { (entry) throws(UnreadableElement) in
                SchoolingLevels.Entry(id: try entry.string("id"), title: try entry.string("title"))
            }, citation: element.citation())
    }
}
