/// What a form shows: typed texts first, else the stored ones, and beside each field what is wrong with it.
///
/// A handler checks with ``fail(_:_:)``, and when ``isValid`` is false renders the same page again with status 422.
struct FormValues: Sendable {
    private var texts: [String: String] = [:]
    private var problems: [(name: String, sentence: String)] = []
    private var labels: [String: String] = [:]

    /// A form with stored texts.
    init(_ stored: [String: String] = [:]) { texts = stored }

    /// A form with what was typed.
    init(_ form: Form) {
        for field in form.fields where texts[field.name] == nil { texts[field.name] = field.value }
    }

    var isValid: Bool { problems.isEmpty }

    /// The text of a field as typed or stored.
    subscript(name: String) -> String { texts[name] ?? "" }

    /// The text of a field; nil where none was sent or stored.
    func typed(_ name: String) -> String? { texts[name] }

    /// Says what is wrong with a field and how to mend it, as one Vietnamese sentence.
    mutating func fail(_ name: String, _ sentence: String) { problems.append((name, sentence)) }

    /// What is wrong with a field; nil where nothing is.
    func problem(of name: String) -> String? { problems.first { $0.name == name }?.sentence }

    /// The page value of one input; passwords are never sent back.
    func field(
        _ name: String, _ label: String, hint: String? = nil, isRequired: Bool = false, isSecret: Bool = false
    ) -> FormField {
        let error = problems.first { $0.name == name }?.sentence
        let notes = [hint.map { _ in "\(name)-goi-y" }, error.map { _ in "\(name)-loi" }].compactMap { $0 }
        return FormField(
            id: name, label: label, value: isSecret ? "" : self[name], hint: hint, error: error,
            describedBy: notes.isEmpty ? nil : notes.joined(separator: " "), isRequired: isRequired)
    }

    /// The page value of a choice among options given as (value, label).
    func choice(
        _ name: String, _ label: String, options: [(String, String)], hint: String? = nil, isRequired: Bool = false
    ) -> FormChoice {
        let selected = self[name]
        return FormChoice(
            field: field(name, label, hint: hint, isRequired: isRequired),
            options: options.map { value, label in
                FormOption(id: "\(name)-\(value)", value: value, label: label, isSelected: value == selected)
            })
    }

    /// The list of all problems for the top of the form, each linking to its field; nil when there is none.
    var summary: FormSummary? {
        isValid ? nil : FormSummary(problems: problems.map { FormProblem(link: "#\($0.name)", sentence: $0.sentence) })
    }
}
