/// The parts of the archive that hold no text of the paper.
enum DocxPackage {
    static let opening = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006"
    private static let package = "http://schemas.openxmlformats.org/package/2006"
    private static let words = "application/vnd.openxmlformats-officedocument.wordprocessingml"

    static let namespaces: KeyValuePairs = [
        "xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "xmlns:v": "urn:schemas-microsoft-com:vml", "xmlns:o": "urn:schemas-microsoft-com:office:office",
        "xmlns:w10": "urn:schemas-microsoft-com:office:word",
    ]

    private static func part(_ work: (inout Markup) -> Void) -> [UInt8] {
        var markup = Markup(opening: opening)
        work(&markup)
        return markup.bytes
    }

    static func contentTypes(margins: DocxMargins) -> [UInt8] {
        part { markup in
            markup.element("Types", ["xmlns": "\(package)/content-types"]) { markup in
                markup.empty(
                    "Default",
                    ["Extension": "rels", "ContentType": "application/vnd.openxmlformats-package.relationships+xml"])
                markup.empty("Default", ["Extension": "xml", "ContentType": "application/xml"])
                let core = "application/vnd.openxmlformats-package.core-properties+xml"
                markup.empty("Override", ["PartName": "/docProps/core.xml", "ContentType": core])
                markup.empty(
                    "Override", ["PartName": "/word/document.xml", "ContentType": "\(words).document.main+xml"])
                let others = [("styles", "styles"), ("fontTable", "fontTable"), ("settings", "settings")]
                for (name, kind) in others + margins.parts.map({ ($0.name, $0.kind.rawValue) }) {
                    markup.empty("Override", ["PartName": "/word/\(name).xml", "ContentType": "\(words).\(kind)+xml"])
                }
            }
        }
    }

    static func relations() -> [UInt8] {
        part { markup in
            markup.element("Relationships", ["xmlns": "\(package)/relationships"]) { markup in
                let core = "\(package)/relationships/metadata/core-properties"
                let main = "\(office)/relationships/officeDocument"
                markup.empty("Relationship", ["Id": "rId1", "Type": main, "Target": "word/document.xml"])
                markup.empty("Relationship", ["Id": "rId2", "Type": core, "Target": "docProps/core.xml"])
            }
        }
    }

    /// Title, author and language; no time of making, so that the same paper has the same bytes.
    static func properties(of paper: Paper) -> [UInt8] {
        let namespaces: KeyValuePairs = [
            "xmlns:cp": "\(package)/metadata/core-properties", "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        ]
        return part { markup in
            markup.element("cp:coreProperties", namespaces) { markup in
                markup.element("dc:title", text: paper.title)
                markup.element("dc:creator", text: paper.author)
                markup.element("dc:language", text: "vi-VN")
            }
        }
    }

    /// Where the main part's other parts are and where its links lead.
    static func relations(of outline: PaperOutline, margins: DocxMargins) -> [UInt8] {
        part { markup in
            markup.element("Relationships", ["xmlns": "\(package)/relationships"]) { markup in
                func add(_ id: String, _ kind: String, _ target: String) {
                    markup.empty(
                        "Relationship", ["Id": id, "Type": "\(office)/relationships/\(kind)", "Target": target])
                }
                add("rIdStyles", "styles", "styles.xml")
                add("rIdFonts", "fontTable", "fontTable.xml")
                add("rIdSettings", "settings", "settings.xml")
                for part in margins.parts { add(part.id, part.kind.rawValue, "\(part.name).xml") }
                for (index, link) in outline.links.enumerated() {
                    let kind = "\(office)/relationships/hyperlink"
                    markup.empty(
                        "Relationship",
                        ["Id": "rIdLink\(index + 1)", "Type": kind, "Target": link, "TargetMode": "External"])
                }
            }
        }
    }

    /// The font with one of the same widths for machines that do not have it.
    static func fonts(_ layout: PaperLayout) -> [UInt8] {
        part { markup in
            markup.element("w:fonts", namespaces) { markup in
                markup.element("w:font", ["w:name": layout.fonts.first ?? ""]) { markup in
                    for other in layout.fonts.dropFirst() { markup.empty("w:altName", ["w:val": other]) }
                    markup.empty("w:family", ["w:val": "roman"])
                    markup.empty("w:pitch", ["w:val": "variable"])
                }
            }
        }
    }

    static func settings() -> [UInt8] {
        part { markup in
            markup.element("w:settings", namespaces) { markup in
                markup.empty("w:defaultTabStop", ["w:val": "567"])
                markup.element("w:compat") { markup in
                    markup.empty(
                        "w:compatSetting",
                        [
                            "w:name": "compatibilityMode", "w:uri": "http://schemas.microsoft.com/office/word",
                            "w:val": "15",
                        ])
                }
                markup.empty("w:themeFontLang", ["w:val": "vi-VN"])
            }
        }
    }
}
