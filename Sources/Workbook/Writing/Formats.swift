import CXlsxWriter

/// The library's formats of a workbook: one for each style in use.
final class Formats {
    private let workbook: UnsafeMutablePointer<lxw_workbook>
    private var made: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]

    init(of workbook: UnsafeMutablePointer<lxw_workbook>) { self.workbook = workbook }

    /// The format of a style; nothing for the plain one.
    func format(_ style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
        if style == .plain { return nil }
        if let known = made[style] { return known }
        guard let format = workbook_add_format(workbook) else { return nil }
        setFont(of: format, style)
        setCell(of: format, style)
        made[style] = format
        return format
    }

    private func setFont(of format: UnsafeMutablePointer<lxw_format>, _ style: CellStyle) {
        if style.isBold { format_set_bold(format) }
        if style.isItalic { format_set_italic(format) }
        if let color = style.color { format_set_font_color(format, color) }
        if let size = style.fontSize { format_set_font_size(format, size) }
    }

    private func setCell(of format: UnsafeMutablePointer<lxw_format>, _ style: CellStyle) {
        if style.wraps { format_set_text_wrap(format) }
        if style.wraps { format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue)) }
        switch style.alignment {
        case .automatic: break
        case .left: format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
        case .center: format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
        case .right: format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
        }
        if let numberFormat = style.numberFormat { format_set_num_format(format, numberFormat) }
        if style.indent > 0 { format_set_indent(format, UInt8(clamping: style.indent)) }
        if let fill = style.fill {
            format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
            format_set_bg_color(format, fill)
        }
        if style.hasBorder { format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue)) }
        if style.isUnlocked { format_set_unlocked(format) }
    }
}
