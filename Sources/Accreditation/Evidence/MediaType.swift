/// A kind of file that evidence may consist of. The list is the one place that says which are allowed.
public struct MediaType: Sendable, Hashable {
    /// How a browser may show it without leaving the page.
    public enum Preview: Sendable, Hashable {
        case image
        case document
        case sound
        case film
    }

    /// The name that HTTP uses, such as `application/pdf`.
    public let name: String
    /// The Vietnamese name.
    public let title: String
    /// Usual endings of file names, the first being the one to add where none fits.
    public let endings: [String]
    /// Nil where a browser can only keep it.
    public let preview: Preview?

    private init(_ name: String, _ title: String, _ endings: [String], preview: Preview? = nil) {
        self.name = name
        self.title = title
        self.endings = endings
        self.preview = preview
    }

    /// The allowed type with this name.
    public init?(name: String) {
        guard let known = MediaType.all.first(where: { $0.name == name }) else { return nil }
        self = known
    }

    /// The name under which a file of this type is kept: gets the right ending where it has another.
    public func fitting(_ fileName: String) -> String {
        let lower = fileName.lowercased()
        if endings.contains(where: { lower.hasSuffix("." + $0) }) { return fileName }
        return fileName + "." + endings[0]
    }
}

extension MediaType {
    public static let pdf = MediaType("application/pdf", "PDF", ["pdf"], preview: .document)
    public static let png = MediaType("image/png", "ảnh PNG", ["png"], preview: .image)
    public static let jpeg = MediaType("image/jpeg", "ảnh JPEG", ["jpg", "jpeg", "jfif"], preview: .image)
    public static let gif = MediaType("image/gif", "ảnh GIF", ["gif"], preview: .image)
    public static let webp = MediaType("image/webp", "ảnh WebP", ["webp"], preview: .image)
    public static let heic = MediaType("image/heic", "ảnh HEIC", ["heic", "heif"])
    public static let tiff = MediaType("image/tiff", "ảnh TIFF", ["tif", "tiff"])
    public static let docx = MediaType(office + "wordprocessingml.document", "Word", ["docx"])
    public static let xlsx = MediaType(office + "spreadsheetml.sheet", "Excel", ["xlsx"])
    public static let pptx = MediaType(office + "presentationml.presentation", "PowerPoint", ["pptx"])
    public static let doc = MediaType("application/msword", "Word 97–2003", ["doc"])
    public static let xls = MediaType("application/vnd.ms-excel", "Excel 97–2003", ["xls"])
    public static let ppt = MediaType("application/vnd.ms-powerpoint", "PowerPoint 97–2003", ["ppt"])
    public static let odt = MediaType(openDocument + "text", "OpenDocument văn bản", ["odt"])
    public static let ods = MediaType(openDocument + "spreadsheet", "OpenDocument bảng tính", ["ods"])
    public static let odp = MediaType(openDocument + "presentation", "OpenDocument trình chiếu", ["odp"])
    public static let text = MediaType("text/plain", "văn bản thuần", ["txt"])
    public static let csv = MediaType("text/csv", "CSV", ["csv"])
    public static let mp4 = MediaType("video/mp4", "phim MP4", ["mp4", "m4v"], preview: .film)
    public static let quickTime = MediaType("video/quicktime", "phim QuickTime", ["mov", "qt"])
    public static let mp3 = MediaType("audio/mpeg", "âm thanh MP3", ["mp3"], preview: .sound)
    public static let m4a = MediaType("audio/mp4", "âm thanh M4A", ["m4a"], preview: .sound)

    /// Every allowed type.
    public static let all: [MediaType] = [
        pdf, png, jpeg, gif, webp, heic, tiff, docx, xlsx, pptx, doc, xls, ppt, odt, ods, odp, text, csv, mp4,
        quickTime, mp3, m4a,
    ]

    /// Every usual ending with its dot, for a file chooser.
    public static let allEndings: [String] = all.flatMap(\.endings).map { "." + $0 }

    private static let office = "application/vnd.openxmlformats-officedocument."
    private static let openDocument = "application/vnd.oasis.opendocument."
}
