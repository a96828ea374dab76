/// Fields: text that Word computes.
enum DocxField {
    static func pageNumber(size: Int, to markup: inout Markup) {
        whole("PAGE", size: size, isStale: false, to: &markup) { $0.element("w:t", text: "2") }
    }

    /// The page that a bookmark is on. Nobody knows it before the pages are made, so the field is empty and marked as
    /// stale.
    static func page(of bookmark: String, to markup: inout Markup) {
        whole("PAGEREF \(bookmark) \\h", size: nil, isStale: true, to: &markup) { _ in }
    }

    static func begin(_ code: String, isStale: Bool, to markup: inout Markup) {
        markup.element("w:r") { markup in
            if isStale {
                markup.empty("w:fldChar", ["w:fldCharType": "begin", "w:dirty": "true"])
            } else {
                markup.empty("w:fldChar", ["w:fldCharType": "begin"])
            }
        }
        markup.element("w:r") { markup in
            markup.element("w:instrText", ["xml:space": "preserve"], text: " \(code) ")
        }
        markup.element("w:r") { $0.empty("w:fldChar", ["w:fldCharType": "separate"]) }
    }

    static func end(to markup: inout Markup) {
        markup.element("w:r") { $0.empty("w:fldChar", ["w:fldCharType": "end"]) }
    }

    private static func whole(
        _ code: String, size: Int?, isStale: Bool, to markup: inout Markup, _ result: (inout Markup) -> Void
    ) {
        begin(code, isStale: isStale, to: &markup)
        markup.element("w:r") { markup in
            if let size { markup.element("w:rPr") { $0.empty("w:sz", ["w:val": DocxUnits.halves(size)]) } }
            result(&markup)
        }
        end(to: &markup)
    }
}
