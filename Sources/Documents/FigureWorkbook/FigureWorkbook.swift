public import Accreditation
import Criteria
import Crypto

/// A statistics form of one school and school year as a workbook: one sheet per table, written for filling in elsewhere
/// and read back.
public struct FigureWorkbook: Sendable {
    /// The form with the rows that concern the school.
    public let form: FigureForm
    /// Whose figures they are.
    public let school: UnitID
    public let schoolName: String
    /// The rule pack that the form stands in, and its content hash.
    public let pack: String
    public let packHash: String
    let layout: FigureLayout

    public init(_ form: FigureForm, school: UnitID, schoolName: String, pack: String, packHash: String) {
        self.form = form
        self.school = school
        self.schoolName = schoolName
        self.pack = pack
        self.packHash = packHash
        layout = FigureLayout(form)
    }

    /// The workbook of a dossier's form.
    public init(_ form: FigureForm, for dossier: Dossier) {
        self.init(
            form, school: dossier.school, schoolName: dossier.schoolName, pack: dossier.packID,
            packHash: dossier.packHash)
    }

    /// A hash of where every cell stands and what it holds: forms with the same hash are read alike.
    var formHash: String {
        let lines = layout.sheets.flatMap { sheet in
            [sheet.name]
                + sheet.cells.map { "\($0.address) \($0.cell.place) \($0.cell.kind.rawValue) \($0.cell.origin)" }
        }
        let digest = SHA256.hash(data: Array(lines.joined(separator: "\n").utf8))
        return digest.map { byte in
            let hex = String(byte, radix: 16)
            return hex.count == 1 ? "0" + hex : hex
        }.joined()
    }

    /// What the second line of every sheet says, so that one sheet saved as text can be told apart from others.
    func mark(of sheet: FigureSheetLayout) -> String {
        "\(FigureWorkbook.markWord) \(school)/\(form.year)/\(formHash.prefix(16))/\(sheet.table.id)"
    }

    static let markWord = "Mã biểu:"
}
