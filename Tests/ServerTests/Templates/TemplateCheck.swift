@testable import Server

/// Checks templates against sample values, because swift-mustache renders an unknown name or partial as nothing.
struct TemplateCheck {
    /// One thing that is wrong, with its place.
    struct Problem: CustomStringConvertible {
        let template: String
        let line: Int
        let reason: String
        var description: String { "Sources/Server/Templates/\(template).mustache:\(line): \(reason)" }
    }

    private let texts: [String: String]
    private(set) var problems: [Problem] = []
    /// Templates reached so far.
    private(set) var used: Set<String> = []
    private var depth = 0

    init(texts: [String: String]) { self.texts = texts }

    /// Checks a template and all partials it uses, for these values of the whole page.
    mutating func check(_ template: String, pages: [Any]) {
        check(template, stack: [SampleValues(values: pages)])
    }

    private mutating func check(_ template: String, stack: [SampleValues]) {
        guard let text = texts[template] else { return report(template, 1, "there is no such template") }
        used.insert(template)
        depth += 1
        defer { depth -= 1 }
        guard depth < 20 else { return report(template, 1, "the partials include each other without end") }
        do {
            check(try TemplateParser.parse(text), in: template, stack)
        } catch let failure as TemplateParser.Failure {
            report(template, failure.line, failure.reason)
        } catch {
            report(template, 1, "\(error)")
        }
    }

    private mutating func check(_ nodes: [TemplateNode], in template: String, _ stack: [SampleValues]) {
        for node in nodes {
            switch node {
            case .text: continue
            case .variable(let name, let isRaw): checkVariable(name, isRaw, template, stack)
            case .section(let name, let isInverted, let inner): checkSection(name, isInverted, inner, template, stack)
            case .partial(let name): checkPartial(name, template, stack)
            }
        }
    }

    private mutating func checkVariable(
        _ name: TagName, _ isRaw: Bool, _ template: String, _ stack: [SampleValues]
    ) {
        guard let found = find(name, template, stack), name.transforms.isEmpty else { return }
        let isMarkup = !found.values.isEmpty && found.values.allSatisfy { $0 is HTML || $0 is PagePart }
        if isRaw, !isMarkup { report(template, name.line, "{{{\(name.text)}}} is not of type HTML or PagePart") }
        if !isRaw, !found.areTexts { report(template, name.line, "{{\(name.text)}} is neither String nor Int") }
    }

    private mutating func checkSection(
        _ name: TagName, _ isInverted: Bool, _ inner: [TemplateNode], _ template: String, _ stack: [SampleValues]
    ) {
        if name.isPosition { return check(inner, in: template, stack) }
        guard let found = find(name, template, stack) else { return }
        if isInverted || found.areFlags || !name.transforms.isEmpty { return check(inner, in: template, stack) }
        let elements = found.elements
        guard !elements.values.isEmpty else {
            // The parts of forms are shown with everything filled by a test of their own.
            if depth > 1, template.hasPrefix("Form/") { return }
            return report(template, name.line, "no sample shows {{#\(name.text)}}: give one where it is filled")
        }
        check(inner, in: template, stack + [elements])
    }

    private mutating func checkPartial(_ name: TagName, _ template: String, _ stack: [SampleValues]) {
        guard name.text.first == "*" else {
            guard texts[name.text] != nil else {
                return report(template, name.line, "{{> \(name.text)}}: there is no such partial")
            }
            return check(name.text, stack: stack)
        }
        let chosen = find(TagName(String(name.text.dropFirst()), line: name.line), template, stack)
        for case let partial as TemplateName in chosen?.values ?? [] { check(partial.text, stack: stack) }
    }

    /// Follows the path of a name down from the innermost value that knows its first step.
    private mutating func find(_ name: TagName, _ template: String, _ stack: [SampleValues]) -> SampleValues? {
        guard let first = name.steps.first else { return stack.last }
        guard let level = stack.lastIndex(where: { $0.field(first) != nil }), let start = stack[level].field(first)
        else {
            report(template, name.line, "nothing is called \"\(first)\" in {{\(name.text)}}")
            return nil
        }
        if start.isOptional, stack[..<level].contains(where: { $0.field(first) != nil }) {
            report(template, name.line, "\"\(first)\" may be empty here, then the outer one of that name is shown")
        }
        var found = start.values
        for step in name.steps.dropFirst() {
            guard let next = found.field(step) else {
                report(template, name.line, "nothing is called \"\(step)\" in {{\(name.text)}}")
                return nil
            }
            found = next.values
        }
        return found
    }

    private mutating func report(_ template: String, _ line: Int, _ reason: String) {
        problems.append(Problem(template: template, line: line, reason: reason))
    }
}
