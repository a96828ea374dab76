import Foundation
import Testing

@testable import Server

/// Every template against the samples of its page. The page types stand in `PageCatalogue`.
@Suite struct TemplateTests {
    private static let texts = (try? Templates.texts(folder: Templates.folder)) ?? [:]

    @Test func everyPageFitsItsTemplate() throws {
        var check = TemplateCheck(texts: Self.texts)
        for type in PageCatalogue.all { try type.check(&check) }
        for problem in check.problems { Issue.record("\(problem)") }
        #expect(check.used.count > PageCatalogue.all.count)
        for unused in Set(Self.texts.keys).subtracting(check.used).subtracting(Self.formParts).sorted() {
            Issue.record("no page in PageCatalogue uses the template \(unused)")
        }
    }

    @Test func formPartsFitTheirValues() throws {
        var values = FormValues(["x": "1"])
        values.fail("x", "Hãy nhập số.")
        let field = values.field("x", "Số", hint: "Từ 1 đến 5.", isRequired: true)
        let choice = values.choice("x", "Chọn", options: [("1", "Một"), ("2", "Hai")], hint: "Một mục.")
        let live = LiveField(id: "a", label: "Mô tả", hint: "Ngắn.", value: "", version: "1", link: "/")
        var check = TemplateCheck(texts: Self.texts)
        for part in ["text", "password", "date", "number", "area"] { check.check("Form/\(part)", pages: [field]) }
        for part in ["select", "radios"] { check.check("Form/\(part)", pages: [choice]) }
        check.check("Form/autosave", pages: [live])
        check.check("Form/summary", pages: [try #require(values.summary)])
        for problem in check.problems { Issue.record("\(problem)") }
    }

    @Test(arguments: texts.keys.sorted())
    func markupIsAllowed(template: String) {
        let text = Self.texts[template] ?? ""
        for problem in MarkupCheck.problems(in: text) { Issue.record("\(template): \(problem)") }
        #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 101)
    }

    @Test func everySampleRenders() throws {
        let app = try testApp()
        for type in PageCatalogue.all {
            #expect(
                try type.renderedSamples(app).allSatisfy { $0.hasPrefix("<!DOCTYPE html>") && $0.contains("</html>") })
        }
    }

    /// Parts of forms stay available even while no page uses them.
    private static let formParts = Set(texts.keys.filter { $0.hasPrefix("Form/") || $0 == "Layout/fragment" })
}

extension PageContent {
    fileprivate static func check(_ check: inout TemplateCheck) throws {
        #expect(!samples.isEmpty, "\(Self.self) has no sample")
        let pages = samples.map { Page(layout: .sample, content: $0) }
        check.check("Layout/page", pages: pages)
    }

    fileprivate static func renderedSamples(_ app: App) throws -> [String] {
        try samples.map { try app.templates.render(Page(layout: .sample, content: $0)) }
    }
}
