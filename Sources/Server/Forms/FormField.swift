/// One input: partials Form/text, Form/area, Form/password, Form/date, Form/number.
struct FormField: Sendable {
    /// Both the id and the name of the input.
    let id: String
    let label: String
    let value: String
    let hint: String?
    let error: String?
    /// Ids of hint and error for `aria-describedby`.
    let describedBy: String?
    let isRequired: Bool
}

/// A choice among options: partials Form/select and Form/radios.
struct FormChoice: Sendable {
    let field: FormField
    let options: [FormOption]
}

/// One option of a choice.
struct FormOption: Sendable, Hashable {
    let id: String
    let value: String
    let label: String
    let isSelected: Bool
}

/// What is wrong with a form, for its top: partial Form/summary.
struct FormSummary: Sendable {
    let problems: [FormProblem]
}

/// One problem with the link to its field.
struct FormProblem: Sendable {
    let link: String
    let sentence: String
}
