import XML

/// Reads the cells of one sheet.
final class SheetReading: ElementConsumer {
    let name: String
    let limits: WorkbookLimits
    var texts: [String] = []
    var styles = NumberStyles()
    private let part: String
    private let package: Package
    private var found: [SheetAddress: ReadCell] = [:]
    private var computed: [SheetRange] = []
    private var place = SheetAddress(row: 0, column: 0)
    private var cell: OpenCell?
    private var isInRows = false

    init(name: String, part: String, package: Package) {
        self.name = name
        self.part = part
        self.package = package
        limits = package.limits
    }

    /// Reads the part.
    func cells() throws(WorkbookRefusal) -> [SheetAddress: ReadCell] {
        try package.read(part, to: self)
        for address in computed.isEmpty ? [] : Array(found.keys)
        where computed.contains(where: { $0.contains(address) }) {
            found[address]?.isFormula = true
        }
        return found
    }

    func start(_ tag: borrowing StartTag) throws {
        switch tag.name {
        case "sheetData": isInRows = true
        case "row" where isInRows: try startRow(tag)
        case "c" where isInRows: try startCell(tag)
        case "f" where cell != nil: try startFormula(tag)
        default: cell?.start(tag.name)
        }
    }

    func text(_ piece: String) throws {
        guard cell != nil else { return }
        cell?.add(piece)
        if let cell, cell.content.utf8.count > 4 * limits.characters {
            throw WorkbookRefusal.tooLong(sheet: name, cell.address)
        }
    }

    func end(_ tag: String) throws {
        switch tag {
        case "sheetData": isInRows = false
        case "c":
            if let cell { try close(cell) }
            cell = nil
        default: cell?.end(tag)
        }
    }

    private func startRow(_ tag: borrowing StartTag) throws {
        var row = place.row + 1
        if let written = tag["r"] {
            guard let number = Int(written), (1...SheetAddress.furthest.row).contains(number) else { throw damaged }
            row = number
        }
        place = SheetAddress(row: row, column: 0)
    }

    private func startCell(_ tag: borrowing StartTag) throws {
        place.column += 1
        if let written = tag["r"] {
            guard let address = SheetAddress(written), address.row == place.row, cell == nil else { throw damaged }
            place = address
        }
        guard place.row > 0, cell == nil else { throw damaged }
        cell = OpenCell(address: place, kind: tag["t"] ?? "n", style: tag["s"].flatMap { Int($0) } ?? 0)
    }

    private func startFormula(_ tag: borrowing StartTag) throws {
        cell?.isFormula = true
        cell?.start("f")
        guard ["array", "dataTable"].contains(tag["t"]), let written = tag["ref"] else { return }
        guard let range = SheetRange(written), computed.count < 100 else { throw damaged }
        computed.append(range)
    }

    private func close(_ cell: OpenCell) throws {
        guard let read = try cell.read(self) else { return }
        guard cell.address.row <= limits.rows, cell.address.column <= limits.columns else {
            throw WorkbookRefusal.outside(sheet: name, cell.address)
        }
        guard found.updateValue(read, forKey: cell.address) == nil else {
            throw WorkbookRefusal.doubledCell(sheet: name, cell.address)
        }
        guard found.count <= limits.cells else {
            throw WorkbookRefusal.tooManyCells(sheet: name, limit: limits.cells)
        }
    }

    private var damaged: WorkbookRefusal { .damagedPart(part) }
}
