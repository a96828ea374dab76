/// How official papers look: Nghị định 30/2020/NĐ-CP, Phụ lục I (thể thức, kỹ thuật trình bày văn bản hành chính).
///
/// Lengths are millimetres, sizes of letters points. Where the decree leaves a span, one value of it is taken.
public struct PaperLayout: Sendable, Hashable {
    /// Khổ giấy: A4.
    public var width = 210
    public var height = 297
    /// Định lề trang: top and bottom 20–25 mm, left 30–35, right 15–20.
    public var top = 20
    public var bottom = 20
    public var left = 30
    public var right = 15
    /// From the edge of the sheet to the page's number, which stands centred in the top margin.
    public var edge = 10
    /// Phông chữ: Times New Roman; the second has the same widths.
    public var fonts = ["Times New Roman", "Liberation Serif"]

    /// Nội dung văn bản: 13–14.
    public var body = 14
    /// Tables: 13, so that their columns stay wide enough.
    public var table = 13
    /// Số trang: 13–14.
    public var pageNumber = 13
    /// Quốc hiệu and the names of the bodies: 12–13.
    public var nation = 12
    /// Tiêu ngữ, place and date: 13–14, one more than quốc hiệu.
    public var motto = 13
    /// Số, ký hiệu: 13.
    public var number = 13
    /// Tên loại, trích yếu: 13–14.
    public var title = 14
    /// Nơi nhận: its heading 12, its list 11.
    public var recipientsHeading = 12
    public var recipients = 11
    /// Remarks under tables.
    public var note = 12
    /// The lines in the margins.
    public var margin = 11

    /// Lùi đầu dòng: 10 or 12.7 mm.
    public var firstLine = 10
    /// The column of the issuing body, in hundredths of the text's width; quốc hiệu has the rest.
    public var issuerShare = 44
    /// Between paragraphs: at least 6 pt.
    public var paragraphGap = 6
    /// Lines in hundredths of single spacing: from single to 1.5.
    public var lineSpacing = 120
    /// The room for signature and stamp, points.
    public var signatureRoom = 80

    /// The layout of the decree.
    public static let decree = PaperLayout()

    /// The width between the margins.
    func textWidth(_ orientation: PaperSection.Orientation) -> Int { sheet(orientation).width - left - right }

    /// The height between the margins.
    func textHeight(_ orientation: PaperSection.Orientation) -> Int { sheet(orientation).height - top - bottom }

    /// The sheet as it lies.
    func sheet(_ orientation: PaperSection.Orientation) -> (width: Int, height: Int) {
        orientation == .portrait ? (width, height) : (height, width)
    }
}
