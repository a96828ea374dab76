import Testing

@testable import Server

/// Proves that the checks of templates can fail.
@Suite struct TemplateCheckTests {
    private struct Outer { let name: String, inner: Inner, rows: [Inner], none: [Inner], html: HTML, flag: Bool }
    private struct Inner { let name: String?, text: String }

    private static let sample = Outer(
        name: "a", inner: Inner(name: nil, text: "b"), rows: [Inner(name: "c", text: "d")], none: [],
        html: HTML(safe: "<b>x</b>"), flag: true)

    private func problems(_ text: String) -> [String] {
        var check = TemplateCheck(texts: ["A/a": text, "A/part": "{{text}}"])
        check.check("A/a", pages: [Self.sample])
        return check.problems.map(\.description)
    }

    @Test(arguments: [
        "{{name}}", "{{#rows}}{{text}}{{> A/part}}{{/rows}}", "{{inner.text}}", "{{{html}}}",
        "{{#flag}}{{name}}{{/flag}}",
        "{{^none}}leer{{/none}}", "{{#rows}}{{#first()}}x{{/first()}}{{/rows}}", "{{! note }}",
    ])
    func acceptsGoodTemplates(text: String) {
        #expect(problems(text).isEmpty)
    }

    @Test(arguments: [
        ("{{nam}}", "nothing is called \"nam\""),
        ("x\n{{#rows}}{{txt}}{{/rows}}", "A/a.mustache:2: nothing is called \"txt\""),
        ("{{inner.txt}}", "nothing is called \"txt\""),
        ("{{> A/prt}}", "there is no such partial"),
        ("{{> A/part}}", "nothing is called \"text\""),
        ("{{#none}}{{text}}{{/none}}", "no sample shows"),
        ("{{{name}}}", "not of type HTML"),
        ("{{html}}", "neither String nor Int"),
        ("{{inner}}", "neither String nor Int"),
        ("{{#inner}}{{name}}{{/inner}}", "the outer one of that name is shown"),
        ("{{#rows}}", "is not closed"),
        ("{{&name}}", "is not used here"),
    ])
    func refusesBadTemplates(text: String, reason: String) {
        #expect(problems(text).contains { $0.contains(reason) }, "\(problems(text))")
    }

    @Test(arguments: [
        "<p style=\"color:red\">", "<a onclick=\"x()\">", "<script>x</script>", "<img src=\"/a\">",
        "<form method=\"post\" action=\"/\"></form>", "<link href=\"https://other.example/a.css\">",
    ])
    func refusesBadMarkup(text: String) {
        #expect(!MarkupCheck.problems(in: text).isEmpty)
    }

    @Test func acceptsGoodMarkup() {
        let text = "<form method=\"post\" action=\"{{link}}\">{{> Form/token}}</form><script src=\"/a.js\"></script>"
        #expect(MarkupCheck.problems(in: text).isEmpty)
    }
}
