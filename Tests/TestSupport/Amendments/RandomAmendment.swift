import Criteria

/// An amendment with a few random changes that belong together, as the file that a person would write.
struct RandomAmendment {
    private(set) var operations: [String] = []
    private let pack: RulePack
    private let name: String
    private var dice: Dice
    private var serial = 0
    /// Nodes that a change has touched already, so that no two changes contradict each other.
    private var touched: Set<String> = []

    init(of pack: RulePack, named name: String, dice: inout Dice) {
        self.pack = pack
        self.name = name
        self.dice = dice
        for _ in 0..<Int.random(in: 1...4, using: &dice) { addChange() }
        dice = self.dice
        _ = dice.next()
    }

    /// The file.
    func xml(from: Day) -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <amendment id="\(name)" base="\(pack.id)" number="1/TT" issued="\(pack.circular.issued)" from="\(from)"
            article="Điều 1">
          <title>Sửa đổi ngẫu nhiên</title>
          <provenance official-text="false" compared-with-signed-text="false">Không có thật.</provenance>
        \(operations.joined(separator: "\n"))
        </amendment>
        """
    }

    private mutating func addChange() {
        guard let criterion = pack.rated.randomElement(using: &dice), touched.insert(criterion.id).inserted,
            let level = criterion.levels.randomElement(using: &dice),
            let indicator = level.indicators.randomElement(using: &dice)
        else { return }
        switch Int.random(in: 0..<13, using: &dice) {
        case 0: reword(indicator)
        case 1: operations.append("<replace id=\"\(criterion.id)\" title=\"\(criterion.title) (mới)\"/>")
        case 2: operations.append("<add into=\"\(indicator.id)\">\(requirement())</add>")
        case 3: withdrawRequirement(of: indicator)
        case 4: splitRequirement(of: indicator)
        case 5: mergeRequirements(of: indicator)
        case 6: splitIndicator(of: level)
        case 7: mergeIndicators(of: level)
        case 8: withdrawIndicator(of: level)
        case let kind:
            touched.remove(criterion.id)
            changeStructure(kind)
        }
    }

    private mutating func changeStructure(_ kind: Int) {
        switch kind {
        case 9: exchangeCriteria()
        case 10: exchangeStandards()
        case 11: withdrawStandard()
        default: changeLastCriterion()
        }
    }

    private mutating func newID() -> String {
        serial += 1
        return "\(name).\(serial)"
    }

    private mutating func requirement() -> String {
        "<requirement id=\"\(newID())\">Nội hàm mới số \(serial) của \(name)</requirement>"
    }

    private mutating func reword(_ indicator: Indicator) {
        guard let requirement = indicator.requirements.randomElement(using: &dice) else { return }
        operations.append(
            "<replace id=\"\(requirement.id)\">\(requirement.text.escaped), nói cách khác \(name)</replace>")
    }

    private mutating func withdrawRequirement(of indicator: Indicator) {
        guard indicator.requirements.count > 1 else { return }
        let requirement = indicator.requirements[0]
        operations.append("<withdraw id=\"\(requirement.id)\"/>")
    }

    private mutating func splitRequirement(of indicator: Indicator) {
        guard let requirement = indicator.requirements.randomElement(using: &dice) else { return }
        operations.append("<split id=\"\(requirement.id)\">\(self.requirement())\(self.requirement())</split>")
    }

    private mutating func mergeRequirements(of indicator: Indicator) {
        guard indicator.requirements.count > 1 else { return }
        let ids = indicator.requirements.prefix(2).map(\.id).joined(separator: " ")
        operations.append("<merge ids=\"\(ids)\">\(requirement())</merge>")
    }

    /// Requirements that an indicator keeps, with their identifiers.
    private func kept(_ requirements: some Sequence<Requirement>) -> String {
        requirements.map {
            let optional = $0.isOptional ? " optional=\"true\"" : ""
            return "<requirement id=\"\($0.id)\"\(optional)>\($0.text.escaped)</requirement>"
        }.joined()
    }

    /// The only indicator of a level becomes a and b; its first requirement goes to a, the others and a new one to b.
    private mutating func splitIndicator(of level: Level) {
        guard level.indicators.count == 1, let only = level.indicators.first, only.code == "-",
            let first = only.requirements.first
        else { return }
        let keeps = dice.chance(0.5)
        let rest = keeps ? kept(only.requirements.dropFirst()) : ""
        let pieces = [("a", keeps ? kept([first]) : requirement()), ("b", rest + requirement())].map { code, inside in
            "<indicator id=\"\(newID())\" code=\"\(code)\">\(inside)</indicator>"
        }
        operations.append("<split id=\"\(only.id)\">\(pieces.joined())</split>")
    }

    /// The last two of a, b, c become one.
    private mutating func mergeIndicators(of level: Level) {
        let last = level.indicators.suffix(2)
        guard last.count == 2, let first = last.first, pack.criteria.contains(where: { $0.levels.contains(level) })
        else {
            return
        }
        let inside = dice.chance(0.5) ? kept(last.flatMap(\.requirements)) : requirement()
        let code = level.indicators.count == 2 ? "-" : first.code
        let ids = last.map(\.id).joined(separator: " ")
        operations.append(
            "<merge ids=\"\(ids)\"><indicator id=\"\(newID())\" code=\"\(code)\">\(inside)</indicator></merge>")
    }

    private mutating func withdrawIndicator(of level: Level) {
        guard level.indicators.count > 2, let last = level.indicators.last else { return }
        operations.append("<withdraw id=\"\(last.id)\"/>")
    }

    /// The last two criteria of a standard change places and codes.
    private mutating func exchangeCriteria() {
        guard let last = lastCriteria() else { return }
        operations += [
            "<renumber id=\"\(last.0.id)\" code=\"\(last.1.code)\"/>",
            "<renumber id=\"\(last.1.id)\" code=\"\(last.0.code)\" before=\"\(last.0.id)\"/>",
        ]
    }

    /// The last two standards change places and codes, and with them all of their criteria.
    private mutating func exchangeStandards() {
        guard let (first, second) = lastStandards() else { return }
        operations += [
            "<renumber id=\"\(first.id)\" code=\"\(second.code)\"/>",
            "<renumber id=\"\(second.id)\" code=\"\(first.code)\" before=\"\(first.id)\"/>",
        ]
        for (standard, code) in [(first, second.code), (second, first.code)] {
            operations += standard.criteria.map { criterion in
                let last = criterion.code.split(separator: ".").last ?? ""
                return "<renumber id=\"\(criterion.id)\" code=\"\(code).\(last)\"/>"
            }
        }
    }

    /// The standard before the last one is withdrawn, and the last one takes its number.
    private mutating func withdrawStandard() {
        guard let (first, second) = lastStandards() else { return }
        operations += [
            "<withdraw id=\"\(first.id)\"/>", "<renumber id=\"\(second.id)\" code=\"\(first.code)\"/>",
        ]
        operations += second.criteria.map { criterion in
            let last = criterion.code.split(separator: ".").last ?? ""
            return "<renumber id=\"\(criterion.id)\" code=\"\(first.code).\(last)\"/>"
        }
    }

    private mutating func lastStandards() -> (Standard, Standard)? {
        let last = pack.standards.suffix(2)
        let criteria = last.flatMap(\.criteria).map(\.id)
        guard last.count == 2, let first = last.first, let second = last.last, touched.isDisjoint(with: criteria) else {
            return nil
        }
        touched.formUnion(criteria)
        return (first, second)
    }

    /// A standard's last criterion is withdrawn, merged with the one before it, or followed by a new one.
    private mutating func changeLastCriterion() {
        guard let (first, second) = lastCriteria() else { return }
        switch Int.random(in: 0..<3, using: &dice) {
        case 0: operations.append("<withdraw id=\"\(second.id)\"/>")
        case 1:
            let merged = criterion(first.code, like: first)
            operations.append("<merge ids=\"\(first.id) \(second.id)\">\(merged)</merge>")
        default:
            let parts = second.code.split(separator: ".")
            guard let number = parts.last.flatMap({ Int($0) }) else { return }
            let pieces = [second.code, "\(parts[0]).\(number + 1)"].map { criterion($0, like: second) }
            operations.append("<split id=\"\(second.id)\">\(pieces.joined())</split>")
        }
    }

    private mutating func lastCriteria() -> (Criterion, Criterion)? {
        let standards = pack.standards.filter { $0.criteria.count > 1 }
        guard let last = standards.randomElement(using: &dice)?.criteria.suffix(2), let first = last.first,
            let second = last.last, touched.isDisjoint(with: [first.id, second.id])
        else { return nil }
        touched.formUnion([first.id, second.id])
        return (first, second)
    }

    /// A new criterion with the levels, indicators and flags of another one.
    private mutating func criterion(_ code: String, like other: Criterion) -> String {
        let levels = other.levels.map { level in
            let indicators = level.indicators.map { indicator in
                "<indicator id=\"\(newID())\" code=\"\(indicator.code)\">\(requirement())</indicator>"
            }
            return
                "<level id=\"\(newID())\" number=\"\(level.number)\" article=\"Điều 1\">\(indicators.joined())</level>"
        }
        let mandatory = other.isMandatory ? " mandatory=\"true\"" : ""
        let start = "<criterion id=\"\(newID())\" code=\"\(code)\" title=\"Tiêu chí mới\"\(mandatory)>"
        return "\(start)\(levels.joined())</criterion>"
    }
}

extension String {
    fileprivate var escaped: String {
        replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}
