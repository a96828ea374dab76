import XML

/// Reads a criterion's file.
enum TreeReading {
    static func criterion(_ element: Element, scales: [String: [String]]) throws(UnreadableElement) -> Criterion {
        Criterion(
            id: try element.string("id"), code: try element.string("code"), title: try element.string("title"),
            isMandatory: element.flag("mandatory"),
            levels: try element.read("level") { (level) throws(UnreadableElement) in try self.level(level, scales) },
            trackedFigures: try element.read("tracked-figure", as: trackedFigure),
            usualEvidence: element.texts("evidence"), source: element.source)
    }

    private static func trackedFigure(_ element: Element) throws(UnreadableElement) -> TrackedFigure {
        TrackedFigure(id: try element.string("id"), name: element.text)
    }

    private static func level(_ element: Element, _ scales: [String: [String]]) throws(UnreadableElement) -> Level {
        let outer = element.citation()
        return Level(
            id: try element.string("id"), number: try element.integer("number"),
            indicators: try element.read("indicator") { (indicator) throws(UnreadableElement) in
                try self.indicator(indicator, inside: outer, scales)
            },
            guards: element.texts("guard"), source: element.source)
    }

    private static func indicator(
        _ element: Element, inside outer: Citation, _ scales: [String: [String]]
    ) throws(UnreadableElement) -> Indicator {
        Indicator(
            id: try element.string("id"), code: try element.string("code"), citation: element.citation(inside: outer),
            requirements: try element.read("requirement", as: requirement),
            measures: try element.read("measure") { (measure) throws(UnreadableElement) in
                try MeasureReading.measure(measure, scales: scales)
            },
            guidance: element.texts("guidance"), usualEvidence: element.texts("evidence"), source: element.source)
    }

    private static func requirement(_ element: Element) throws(UnreadableElement) -> Requirement {
        Requirement(
            id: try element.string("id"), text: element.text, isOptional: element.flag("optional"),
            source: element.source)
    }
}
