import Testing

@testable import Server

@Suite struct PagePartTests {
    private struct List { let groups: [PagePart] }

    private func help(_ hint: String) -> PagePart {
        PagePart(SheetHelp(measures: [], guidance: [hint], usualEvidence: []))
    }

    @Test func isRenderedOnceWhileItStaysTheSame() {
        let cache = PartCache()
        var rendered = 0
        for hint in ["a", "b", "a", "b", "a"] {
            let html = cache.html(of: help(hint)) {
                rendered += 1
                return "<p>\(hint)</p>"
            }
            #expect(html == "<p>\(hint)</p>")
        }
        #expect(rendered == 2)
    }

    @Test func partsOfDifferentKindsAreNeverMixedUp() {
        let group = PagePart(SheetGroup(name: "a", sheets: []))
        #expect(group != help("a"))
        let cache = PartCache()
        #expect(cache.html(of: group) { "nhóm" } == "nhóm")
        #expect(cache.html(of: help("a")) { "gợi ý" } == "gợi ý")
    }

    @Test func forgetsWhatWasNotAskedForLately() {
        let cache = PartCache(limit: 4_000)
        let text = String(repeating: "x", count: 100)
        var rendered: [Int] = []
        for number in 0..<200 {
            for asked in [number, 0] {
                _ = cache.html(of: help("\(asked)")) {
                    rendered.append(asked)
                    return text
                }
            }
        }
        #expect(rendered == Array(0..<200))
        _ = cache.html(of: help("1")) {
            rendered.append(1)
            return text
        }
        #expect(rendered.last == 1)
    }

    @Test func whatPeopleTypedIsEscapedInsideOfParts() throws {
        let typed = "</textarea><script>x</script>"
        let page = try testApp().templates.render(
            List(groups: [PagePart(SheetGroup(name: typed, sheets: []))]), with: "Sheet/list")
        #expect(page.contains("&lt;script&gt;x&lt;/script&gt;"))
        #expect(!page.contains("<script"))
    }
}
