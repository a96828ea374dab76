/// The text laid over a page, as Word's own watermarks are made.
struct DocxMark {
    let text: String
    /// The number of the part that it stands in.
    let number: Int

    private var style: String {
        let height = 110
        let width = min(560, text.count * 75)
        return "position:absolute;margin-left:0;margin-top:0;width:\(width)pt;height:\(height)pt;rotation:315;"
            + "z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
            + "mso-position-vertical:center;mso-position-vertical-relative:margin"
    }

    func write(to markup: inout Markup) {
        markup.element("w:r") { markup in
            markup.element("w:rPr") { $0.empty("w:noProof") }
            markup.element("w:pict") { markup in
                kind(to: &markup)
                let attributes: KeyValuePairs = [
                    "id": "PowerPlusWaterMarkObject\(number)", "o:spid": "_x0000_s\(2048 + number)",
                    "type": "#_x0000_t136", "alt": text, "style": style, "o:allowincell": "f", "fillcolor": "silver",
                    "stroked": "f",
                ]
                markup.element("v:shape", attributes) { markup in
                    markup.empty("v:fill", ["opacity": ".5"])
                    markup.empty(
                        "v:textpath", ["style": "font-family:\"Times New Roman\";font-size:1pt", "string": text])
                    markup.empty("w10:wrap", ["anchorx": "margin", "anchory": "margin"])
                }
            }
        }
    }

    private func kind(to markup: inout Markup) {
        let attributes: KeyValuePairs = [
            "id": "_x0000_t136", "coordsize": "21600,21600", "o:spt": "136", "adj": "10800",
            "path": "m@7,l@8,m@5,21600l@6,21600e",
        ]
        markup.element("v:shapetype", attributes) { markup in
            markup.element("v:formulas") { markup in
                for formula in [
                    "sum #0 0 10800", "prod #0 2 1", "sum 21600 0 @1", "sum 0 0 @2", "sum 21600 0 @3", "if @0 @3 0",
                    "if @0 21600 @1", "if @0 0 @2", "if @0 @4 21600", "mid @5 @6", "mid @8 @5", "mid @7 @8",
                    "mid @6 @7", "sum @6 0 @5",
                ] { markup.empty("v:f", ["eqn": formula]) }
            }
            markup.empty("v:path", ["textpathok": "t", "o:connecttype": "custom"])
            markup.empty("v:textpath", ["on": "t", "fitshape": "t"])
        }
    }
}
