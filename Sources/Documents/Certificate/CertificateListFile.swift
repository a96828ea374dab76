public import Accreditation
public import Criteria
import Workbook

/// A file with certificates of schools from the years before: one line a certificate.
///
/// A sheet is read from the line in which `Mã trường` stands; the cells of that line name the columns, in any order.
public struct CertificateListFile: Sendable {
    /// A school that the file may name.
    public struct School: Sendable {
        public let id: UnitID
        /// The code in the sector's database; empty where there is none.
        public let code: String
        public let name: String
        /// The kind in the packs' words.
        public let kind: String

        public init(id: UnitID, code: String, name: String, kind: String) {
            self.id = id
            self.code = code
            self.name = name
            self.kind = kind
        }
    }

    /// A cell because of which its line is not taken.
    public struct Problem: Sendable, Hashable {
        /// Such as `Trang 1 · C7`.
        public let place: String
        /// What is wrong and what to do.
        public let message: String
    }

    /// Lines that the register does not have yet.
    public internal(set) var new: [ListedCertificate] = []
    /// How many lines say what the register says already.
    public internal(set) var known = 0
    public internal(set) var problems: [Problem] = []
    /// What was taken although it may surprise: a printed end that is not the counted one.
    public internal(set) var remarks: [Problem] = []
    private var seen: [ListedCertificate.Key: String] = [:]

    /// - Parameters:
    ///   - schools: those that may be named.
    ///   - packs: the rule packs, which say how long a recognition lasts.
    ///   - registered: what the register has of these schools.
    ///   - today: no decision is later.
    /// - Throws: `FigureWorkbookRefusal` where the file cannot be read, or no sheet has the line with the names.
    public init(
        _ bytes: [UInt8], schools: [School], packs: [RulePack], registered: [Certificate], today: Day
    ) throws(FigureWorkbookRefusal) {
        let book: ReadWorkbook
        do {
            book = try ReadWorkbook(bytes)
        } catch {
            throw FigureWorkbookRefusal(error)
        }
        let sheets = book.sheets.compactMap { CertificateSheet($0) }
        guard !sheets.isEmpty else {
            throw FigureWorkbookRefusal(
                .noForm, "Không có dòng tiêu đề với ô “\(CertificateColumn.code.head)”. Hãy tải mẫu rồi chép vào.")
        }
        let lines = CertificateLineReader(schools: schools, packs: packs, today: today)
        var kept: [ListedCertificate.Key: Certificate] = [:]
        for certificate in registered { kept[certificate.listKey] = certificate }
        for sheet in sheets {
            problems += sheet.missing.map { Problem(place: sheet.name, message: "Thiếu cột “\($0.head)”.") }
            guard sheet.missing.isEmpty else { continue }
            for row in sheet.rows { take(lines.read(row, of: sheet), kept) }
        }
    }

    private mutating func take(_ line: CertificateLine?, _ kept: [ListedCertificate.Key: Certificate]) {
        guard let line else { return }
        problems += line.problems
        guard let listed = line.listed else { return }
        if let first = seen.updateValue(listed.place, forKey: listed.key) {
            problems.append(Problem(place: listed.place, message: "Trùng với dòng ở \(first): cùng một quyết định."))
            return
        }
        guard let certificate = kept[listed.key] else {
            new.append(listed)
            remarks += line.remarks
            return
        }
        let differences = listed.differences(from: certificate)
        if differences.isEmpty {
            known += 1
        } else {
            problems.append(
                Problem(
                    place: listed.place,
                    message: "Sổ đã có giấy này nhưng ghi khác: \(differences.joined(separator: ", "))."))
        }
    }
}

extension Certificate {
    /// What makes it the same as a line of a list.
    fileprivate var listKey: ListedCertificate.Key {
        ListedCertificate.Key(school: school, kind: kind, decision: decision)
    }
}
