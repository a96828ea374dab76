import Foundation

/// What no template may contain, because the Content-Security-Policy forbids it or a visitor would suffer.
enum MarkupCheck {
    private static let rules: [(pattern: String, reason: String)] = [
        (#"\sstyle\s*="#, "no inline style: the Content-Security-Policy blocks it"),
        (#"\son[a-z]+\s*="#, "no inline handler: the Content-Security-Policy blocks it"),
        (#"\shx-on"#, "no inline handler: the Content-Security-Policy blocks it"),
        (#"<script(?![^>]*\ssrc=)"#, "no inline script: the Content-Security-Policy blocks it"),
        (#"<style"#, "no inline style sheet: the Content-Security-Policy blocks it"),
        (#"(?:href|src|action)="javascript:"#, "no script in an address"),
        (#"(?:href|src)="https?:"#, "nothing is loaded from or linked to another host"),
        (#"<img(?![^>]*\salt=)"#, "an image needs its text (alt)"),
        (#"autofocus"#, "the focus is not moved without reason: use data-focus"),
    ]

    /// The reasons why a template is refused.
    static func problems(in text: String) -> [String] {
        var problems = rules.filter { rule in
            text.range(of: rule.pattern, options: [.regularExpression, .caseInsensitive]) != nil
        }.map(\.reason)
        let forms = text.components(separatedBy: "<form").dropFirst().filter { $0.contains("method=\"post\"") }
        if forms.contains(where: { !$0.contains("{{> Form/token}}") }) {
            problems.append("a form that posts needs {{> Form/token}}")
        }
        return problems
    }
}
