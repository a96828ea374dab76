import Foundation

/// The text laid over every page, as a picture that stands inside the style sheet.
struct HTMLMark {
    let text: String

    /// An address with the picture inside.
    var address: String { "data:image/svg+xml;base64," + Data(picture).base64EncodedString() }

    private var picture: [UInt8] {
        var markup = Markup(opening: "")
        let size = min(110, 1000 / max(1, text.count))
        let attributes: KeyValuePairs = [
            "xmlns": "http://www.w3.org/2000/svg", "width": "600", "height": "600", "viewBox": "0 0 600 600",
        ]
        markup.element("svg", attributes) { markup in
            let place: KeyValuePairs = [
                "x": "300", "y": "300", "transform": "rotate(-45 300 300)", "text-anchor": "middle",
                "font-family": "Liberation Serif, Times New Roman, serif", "font-size": String(size),
                "fill": "#dcdcdc",
            ]
            markup.element("text", place, text: text)
        }
        return markup.bytes
    }
}
