import XML

/// The sheets and names that the main part of a workbook lists.
final class SheetList: ElementConsumer {
    /// A sheet in the list.
    struct Line {
        var name: String
        var relation: String
        var isHidden: Bool
    }

    private(set) var lines: [Line] = []
    private(set) var names: [String: String] = [:]
    private let part: String
    private let limits: WorkbookLimits
    private var openName: String?

    init(part: String, limits: WorkbookLimits) {
        self.part = part
        self.limits = limits
    }

    func start(_ tag: borrowing StartTag) throws {
        switch tag.name {
        case "sheet": try addSheet(tag)
        case "definedName":
            guard names.count < limits.strings else { throw WorkbookRefusal.tooManyTexts(limit: limits.strings) }
            openName = tag["name"]
            if let openName { names[openName] = "" }
        default: break
        }
    }

    func text(_ piece: String) {
        if let openName { names[openName, default: ""] += piece }
    }

    func end(_ name: String) {
        if name == "definedName" { openName = nil }
    }

    private func addSheet(_ tag: borrowing StartTag) throws {
        guard let name = tag["name"], let relation = tag["id"], !name.isEmpty else {
            throw WorkbookRefusal.damagedPart(part)
        }
        guard lines.count < limits.sheets else { throw WorkbookRefusal.tooManySheets(limit: limits.sheets) }
        guard !lines.contains(where: { $0.name.lowercased() == name.lowercased() }) else {
            throw WorkbookRefusal.damagedPart(part)
        }
        lines.append(Line(name: name, relation: relation, isHidden: !["visible", nil].contains(tag["state"])))
    }
}
