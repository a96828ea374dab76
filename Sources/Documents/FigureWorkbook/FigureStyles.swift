import Criteria
import Workbook

/// How the cells of a form look.
enum FigureStyles {
    static let title = CellStyle {
        $0.isBold = true
        $0.fontSize = 14
    }
    static let note = CellStyle {
        $0.isItalic = true
        $0.color = 0x555555
    }
    static let heading = CellStyle {
        $0.isBold = true
        $0.wraps = true
        $0.alignment = .center
        $0.hasBorder = true
        $0.fill = 0xE3EAF1
    }
    static let wrapped = CellStyle { $0.wraps = true }
    /// Where something is wrong.
    static let warning = CellStyle {
        $0.fill = 0xFFD9D9
        $0.color = 0x8A0000
    }
    static let message = CellStyle {
        $0.color = 0x8A0000
        $0.wraps = true
    }

    static func label(depth: Int, isSum: Bool) -> CellStyle {
        CellStyle {
            $0.indent = min(depth, 10)
            $0.isBold = isSum
            $0.wraps = true
            $0.hasBorder = true
        }
    }

    /// A cell that somebody types into.
    static func input(_ kind: StatisticsValue) -> CellStyle {
        CellStyle {
            $0.isUnlocked = true
            $0.hasBorder = true
            $0.fill = 0xFFFBE6
            switch kind {
            case .count, .year: $0.numberFormat = "0"
            // As text, so that leading zeros stay.
            case .text: $0.numberFormat = "@"
            case .decimal, .percent, .flag: break
            }
            if kind == .text { $0.wraps = true }
            if kind == .flag { $0.alignment = .center }
        }
    }

    /// A cell that is worked out.
    static func computed(_ kind: StatisticsValue) -> CellStyle {
        CellStyle {
            $0.isBold = true
            $0.hasBorder = true
            $0.fill = 0xF0F0F0
            $0.numberFormat = kind == .count ? "0" : "0.00"
        }
    }
}
