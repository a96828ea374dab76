/// Reads a table of text byte by byte.
struct SeparatedScan {
    private let separator: UInt8
    private let limits: WorkbookLimits
    private var cells: [SheetAddress: ReadCell] = [:]
    private var address = SheetAddress(row: 1, column: 1)
    private var value: [UInt8] = []
    /// Outside of quotes, inside, or behind the quote that may close the value or stand for itself.
    private var quotes = Quotes.outside
    private var quoteRow = 1
    private var wasReturn = false

    private enum Quotes { case outside, inside, closing }

    init(separator: UInt8, limits: WorkbookLimits) {
        self.separator = separator
        self.limits = limits
    }

    mutating func take(_ byte: UInt8) throws(WorkbookRefusal) {
        let quote = UInt8(ascii: "\"")
        if quotes == .inside {
            if byte == quote { quotes = .closing } else { try add(byte) }
            return
        }
        if byte == quote, quotes == .closing {
            quotes = .inside
            return try add(byte)
        }
        quotes = .outside
        let isSecondOfLineEnd = byte == 0x0A && wasReturn
        wasReturn = byte == 0x0D
        if isSecondOfLineEnd { return }
        if byte == separator {
            try closeValue()
            address.column += 1
        } else if byte == 0x0A || byte == 0x0D {
            try closeValue()
            address = SheetAddress(row: address.row + 1, column: 1)
        } else if byte == quote, value.isEmpty {
            quotes = .inside
            quoteRow = address.row
        } else {
            try add(byte)
        }
    }

    mutating func finish() throws(WorkbookRefusal) -> [SheetAddress: ReadCell] {
        if quotes == .inside { throw .openQuote(row: quoteRow) }
        try closeValue()
        return cells
    }

    private mutating func add(_ byte: UInt8) throws(WorkbookRefusal) {
        guard value.count < 4 * limits.characters else { throw .tooLong(sheet: "", address) }
        value.append(byte)
    }

    private mutating func closeValue() throws(WorkbookRefusal) {
        defer { value.removeAll(keepingCapacity: true) }
        guard !value.isEmpty else { return }
        guard address.row <= limits.rows, address.column <= limits.columns else { throw .outside(sheet: "", address) }
        guard cells.count < limits.cells else { throw .tooManyCells(sheet: "", limit: limits.cells) }
        cells[address] = ReadCell(.text(String(decoding: value, as: UTF8.self)))
    }
}
