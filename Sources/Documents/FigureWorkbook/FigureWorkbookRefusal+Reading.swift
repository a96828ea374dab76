import Archive
public import Workbook

extension FigureWorkbookRefusal {
    /// What to say of a file that is no workbook that is read.
    public init(_ refusal: WorkbookRefusal) {
        self.init(.unreadable, FigureWorkbookRefusal.sentence(refusal))
    }

    private static func sentence(_ refusal: WorkbookRefusal) -> String {
        switch refusal {
        case .empty: "Tệp trống. Hãy chọn lại tệp đã lưu."
        case .kind(let kind): sentence(kind)
        case .archive(let refusal): sentence(refusal)
        case .macros: "Tệp có chứa macro nên không được nhận. Hãy lưu lại dạng Excel Workbook (.xlsx)."
        case .externalLinks: "Tệp lấy giá trị từ tệp khác. Hãy dán các giá trị đó vào ô rồi lưu lại."
        case .embedded: "Tệp có nhúng tệp hoặc nút điều khiển khác. Hãy xóa phần nhúng rồi lưu lại."
        case .missingPart, .damagedPart: "Tệp bị hỏng: có phần bên trong thiếu hoặc sai. Hãy mở rồi lưu lại dạng .xlsx."
        case .tooManySheets(let limit): "Tệp có quá nhiều trang tính (tối đa \(limit))."
        case .tooManyCells(let sheet, let limit): "\(place(sheet)) có quá nhiều ô có dữ liệu (tối đa \(limit))."
        case .tooManyTexts(let limit): "Tệp có quá nhiều đoạn chữ (tối đa \(limit))."
        case .outside(let sheet, let address): "\(place(sheet)): ô \(address) nằm ngoài biểu. Hãy xóa ô đó rồi lưu lại."
        case .tooLong(let sheet, let address): "\(place(sheet)): chữ trong ô \(address) quá dài."
        case .damagedCell(let sheet, let address), .doubledCell(let sheet, let address):
            "\(place(sheet)): ô \(address) bị hỏng. Hãy mở tệp, gõ lại ô đó rồi lưu."
        case .openQuote(let row): "Dấu nháy kép mở ở dòng \(row) không có dấu đóng."
        }
    }

    private static func place(_ sheet: String) -> String { sheet.isEmpty ? "Bảng CSV" : "Trang tính “\(sheet)”" }

    private static func sentence(_ kind: ForeignKind) -> String {
        let save = "Hãy lưu lại dạng Excel Workbook (.xlsx)."
        return switch kind {
        case .oldExcel: "Đây là tệp Excel 97–2003 (.xls). \(save)"
        case .encrypted: "Tệp có mật khẩu. Hãy bỏ mật khẩu rồi lưu lại."
        case .binaryExcel: "Đây là tệp Excel nhị phân (.xlsb). \(save)"
        case .xmlExcel: "Đây là bảng tính dạng XML 2003. \(save)"
        case .openDocument: "Đây là tệp OpenDocument (.ods). \(save)"
        case .word: "Đây là tệp Word, không phải bảng tính."
        case .presentation: "Đây là tệp trình chiếu, không phải bảng tính."
        case .pdf: "Đây là tệp PDF, không phải bảng tính."
        case .webPage: "Đây là trang web lưu dưới tên bảng tính. Hãy mở bằng Excel rồi lưu dạng .xlsx."
        case .picture: "Đây là tệp ảnh, không phải bảng tính."
        case .richText: "Đây là tệp văn bản, không phải bảng tính."
        case .archive: "Đây là tệp nén, bên trong không phải bảng tính. Hãy giải nén rồi tải tệp .xlsx lên."
        case .unknown: "Không nhận ra tệp này. Hãy tải lên tệp .xlsx hoặc .csv."
        }
    }

    private static func sentence(_ refusal: ArchiveRefusal) -> String {
        switch refusal {
        case .tooBig(let limit): "Tệp lớn quá \(limit / 1_048_576) MB."
        case .entryTooBig, .contentTooBig, .ratio, .tooManyEntries, .overlapping:
            "Nội dung nén trong tệp lớn bất thường nên không được mở. Hãy tải biểu mới từ hệ thống và nhập lại."
        case .encrypted: "Tệp có mật khẩu. Hãy bỏ mật khẩu rồi lưu lại."
        case .truncated: "Tệp bị cắt cụt, có thể do sao chép hoặc tải chưa xong. Hãy lưu lại tệp."
        default: "Tệp bị hỏng hoặc có cấu trúc bất thường. Hãy mở bằng Excel rồi lưu lại dạng .xlsx."
        }
    }
}
