import Accreditation
import Criteria
import Foundation

/// What a line of a list of certificates amounts to.
struct CertificateLine {
    /// Nil where a cell cannot be taken.
    var listed: ListedCertificate?
    var problems: [CertificateListFile.Problem] = []
    var remarks: [CertificateListFile.Problem] = []
}

/// Reads lines of lists of certificates.
struct CertificateLineReader {
    let packs: [RulePack]
    let today: Day
    private let byCode: [String: CertificateListFile.School]

    init(schools: [CertificateListFile.School], packs: [RulePack], today: Day) {
        self.packs = packs
        self.today = today
        byCode = Dictionary(
            schools.filter { !$0.code.isEmpty }.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Nil for an empty line.
    func read(_ row: Int, of sheet: CertificateSheet) -> CertificateLine? {
        guard !sheet.isEmpty(row) else { return nil }
        var cells = CertificateCells(sheet: sheet, row: row)
        let school = school(&cells)
        let kind = cells.kind()
        let rank = kind.flatMap { cells.rank(of: $0, highest: highest(of: $0, school)) }
        let number = cells.words(.decision, limit: 100)
        let day = cells.day(.day, until: today)
        let (paper, issuer) = (cells.words(.paper, limit: 100), cells.words(.issuer, limit: 200))
        let (basis, name) = (cells.words(.basis, limit: 200), cells.words(.name, limit: 300))
        let printed = cells.end(after: day)
        guard cells.problems.isEmpty, let school, let kind, let rank, let number, let day, let paper, let issuer,
            let basis, let name
        else { return CertificateLine(problems: cells.problems) }
        let years = packs.inForce(for: school.kind, on: day)?.validity(of: kind)?.years
        let counted = years.flatMap { day.adding(months: 12 * $0) }
        guard let end = printed ?? counted else {
            cells.fail(
                .end, "Không có thông tư nào trong hệ thống cho thời hạn của giấy này; hãy ghi ngày in trên giấy.")
            return CertificateLine(problems: cells.problems)
        }
        var line = CertificateLine(
            listed: ListedCertificate(
                school: school.id, schoolName: name.isEmpty ? school.name : name, kind: kind, rank: rank,
                decision: DecisionNote(number: number, day: day), paperNumber: paper, validUntil: end,
                isEndPrinted: printed != nil, issuedBy: issuer, basis: basis, place: sheet.place(.code, row)))
        if let years, let counted, let printed, printed != counted {
            line.remarks = [
                .init(
                    place: sheet.place(.end, row),
                    message: "Giữ ngày in trên giấy \(printed.vietnamese), "
                        + "dù \(years) năm kể từ ngày ký là \(counted.vietnamese).")
            ]
        }
        return line
    }

    private func school(_ cells: inout CertificateCells) -> CertificateListFile.School? {
        guard let code = cells.words(.code, limit: 100), !code.isEmpty else { return nil }
        if byCode[code] == nil {
            cells.fail(.code, "Không có trường nào của tỉnh có mã “\(code)”. Mã trường sửa ở trang Đơn vị.")
        }
        return byCode[code]
    }

    /// The highest grade or degree that any rules for the kind of school know; nil where there are none.
    private func highest(of kind: Certificate.Kind, _ school: CertificateListFile.School?) -> Int? {
        guard let school else { return 9 }
        return packs.filter { $0.appliesTo.contains(school.kind) }.compactMap { $0.highestRank(of: kind) }.max()
    }
}
