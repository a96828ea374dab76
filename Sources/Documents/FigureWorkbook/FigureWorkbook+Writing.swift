public import Accreditation
public import Workbook

extension FigureWorkbook {
    static let identitySheet = "Nhận dạng"
    static let formatName = "figures-1"

    /// The workbook with the figures that the school has now; `stored` are their canonical forms, kept along so that
    /// later changes on both sides are seen.
    public func written(_ figures: SchoolFigures, stored: [FigurePlace: String]) -> WrittenWorkbook {
        let tables = layout.sheets.map {
            FigureSheetWriting(workbook: self, sheet: $0, figures: figures).written()
        }
        return WrittenWorkbook(
            title: "Số liệu năm học \(form.year) – \(schoolName)", author: schoolName,
            sheets: [instructions] + tables + [identity(stored)])
    }

    /// What the file is, and what stood in each cell when it was made.
    private func identity(_ stored: [FigurePlace: String]) -> WrittenSheet {
        func row(_ texts: String...) -> WrittenRow { WrittenRow(texts.map { WrittenCell(.text($0)) }) }
        let head = [
            row("format", FigureWorkbook.formatName), row("school", "\(school)"), row("schoolName", schoolName),
            row("schoolYear", "\(form.year)"), row("pack", pack), row("packHash", packHash), row("form", formHash),
        ]
        let cells = layout.sheets.flatMap(\.cells).filter { $0.cell.origin == .typed }.compactMap { placed in
            stored[placed.cell.place].flatMap { $0.isEmpty ? nil : row("cell", "\(placed.cell.place)", $0) }
        }
        var sheet = WrittenSheet(name: FigureWorkbook.identitySheet, rows: head + cells)
        sheet.isHidden = true
        sheet.isProtected = true
        return sheet
    }

    private var instructions: WrittenSheet {
        let lines = [
            "Biểu này của \(schoolName), năm học \(form.year). Chỉ dùng cho trường và năm học này.",
            "Mỗi bảng ở một trang tính. Nhập vào các ô nền vàng; ô nền xám tự cộng hoặc tự tính, không nhập.",
            "Số nguyên gõ 1250; số lẻ gõ dấu phẩy thập phân như máy của bạn đang dùng. Tỷ lệ phần trăm gõ 98,5, không "
                + "gõ dấu %.",
            "Để trống ô chưa có số liệu: đừng gõ 0 nếu chưa biết. Xóa trắng một ô đang có số nghĩa là bỏ số liệu đó.",
            "Không gõ công thức vào ô nhập: hệ thống chỉ nhận giá trị gõ tay. Có thể sao chép rồi dán dạng giá trị.",
            "Ô nền đỏ và cột “Cần xem lại” cho biết các số chưa khớp nhau.",
            "Đừng thêm, xóa, đổi chỗ dòng, cột hoặc trang tính.",
            "Lưu tệp dạng .xlsx (Excel, LibreOffice) rồi tải lên ở trang Số liệu của hồ sơ. Hệ thống cho xem trước mọi "
                + "thay đổi; chưa ghi gì cho tới khi bạn bấm “Nhận số liệu”.",
            "Cũng có thể lưu riêng một trang tính dạng CSV rồi tải lên; giữ nguyên dòng “Mã biểu”.",
        ]
        let title = WrittenRow([WrittenCell(.text("Hướng dẫn nhập số liệu"), style: FigureStyles.title)])
        var sheet = WrittenSheet(
            name: "Hướng dẫn",
            rows: [title] + lines.map { WrittenRow([WrittenCell(.text($0), style: FigureStyles.wrapped)], height: 34) })
        sheet.columnWidths = [100]
        sheet.isProtected = true
        return sheet
    }
}
