import Accreditation
import Criteria
import Foundation
import Storage

extension TotalsPage {
    /// How many schools without official figures are named on the page.
    static let named = 200

    init(_ reading: TotalsReading) {
        let query = reading.query
        heading = "Tổng hợp số liệu chính thức"
        unitName = (reading.unit?.unit.name ?? "Cả nước") + " – " + query.name.description
        link = Route.totals.path
        unit = query.unit?.description
        choices = TotalsPage.choices(reading)
        fileLink = reading.counts.isEmpty ? nil : query.file.path
        upLink = reading.above.map { query.below($0.unit).route.path }
        completeness = reading.completeness
        explanation =
            "Chỉ cộng các bản chính thức. Tổng và tỷ lệ được tính từ tổng của các ô đã nhập; tỷ lệ mà trường tự gõ "
            + "không cộng được nên không có ở đây."
        isEmpty = reading.counts.isEmpty
        table = reading.counts.isEmpty ? nil : TotalsTable(reading)
        schools = SchoolsView(reading)
        leftOut = TotalsPage.leftOut(reading)
    }

    private static func choices(_ reading: TotalsReading) -> [FormChoice] {
        let query = reading.query
        let values = FormValues([
            "nam": String(query.name.year.start), "ky": String(query.name.number.rawValue), "bo": query.pack,
            "bang": query.table,
        ])
        let years = (-2...1).map { SchoolYear(start: query.name.year.start + $0) }.reversed()
        let tables = reading.total.form.tables.filter { !reading.total.columns(of: $0).isEmpty }
        return [
            values.choice("nam", "Năm học", options: years.map { (String($0.start), $0.description) }),
            values.choice(
                "ky", "Kỳ", options: RoundNumber.allCases.map { (String($0.rawValue), $0.title) }),
            values.choice("bo", "Biểu mẫu", options: reading.packs.map { ($0.id, $0.useTitle) }),
            values.choice(
                "bang", "Bảng", options: tables.map { ($0.id, "Bảng \($0.table.code). \($0.table.title)") }),
        ]
    }

    private static func leftOut(_ reading: TotalsReading) -> [LeftOutLine] {
        guard reading.query.unit != nil else {
            return reading.counts.filter { $0.leftOut > 0 }.map {
                LeftOutLine(
                    label: "\($0.name): \($0.leftOut) trường", leftLink: reading.query.below($0.part).route.path)
            }
        }
        let schools = reading.schools.filter { $0.versions == 0 }
        let lines = schools.prefix(named).map {
            LeftOutLine(label: $0.name, leftLink: reading.query.name.route(of: $0.school).path)
        }
        let rest = schools.count - lines.count
        return lines + (rest > 0 ? [LeftOutLine(label: "và \(rest) trường khác", leftLink: nil)] : [])
    }
}

extension TotalsReading {
    /// How complete and how punctual, in words.
    var completeness: String {
        let all = counts.map(\.schools).reduce(0, +)
        let official = counts.map(\.official).reduce(0, +)
        let punctual = counts.map(\.onTime).reduce(0, +)
        let corrected = counts.map(\.corrected).reduce(0, +)
        return "\(official)/\(all) trường có số liệu chính thức (\(TotalsReading.share(official, all))); "
            + "\(punctual) trường đúng hạn (\(TotalsReading.share(punctual, all))); "
            + "\(corrected) trường đã sửa sau khi chốt."
    }

    /// A share in per cent, with one digit.
    static func share(_ part: Int, _ whole: Int) -> String {
        guard whole > 0 else { return "–" }
        let tenths = (part * 2_000 + whole) / (whole * 2)
        return tenths % 10 == 0 ? "\(tenths / 10) %" : "\(tenths / 10),\(tenths % 10) %"
    }

    /// How a total is written; nil for none.
    static func words(_ value: Decimal?) -> String? { value.map { FigureValue.words(FigureValue.rounded($0)) } }

    /// The heading of a column.
    static func title(_ column: TotalFigures.Column, in table: FigureTable) -> String {
        FigureLabels.title(column.row, column.column, in: table)
    }
}

extension TotalsPage.TotalsTable {
    init(_ reading: TotalsReading) {
        title = "Bảng \(reading.table.table.code). \(reading.table.table.title)"
        partTitle = "Đơn vị"
        columns = reading.columns.map { TotalsReading.title($0, in: reading.table) }
        let all = reading.counts
        let whole = TotalsPage.TotalsRow(
            name: "Cộng", rowLink: nil,
            complete: "\(all.map(\.official).reduce(0, +))/\(all.map(\.schools).reduce(0, +))",
            punctual: String(all.map(\.onTime).reduce(0, +)),
            cells: cells(reading, part: nil, reading.allNow, reading.allFirst))
        rows =
            [whole]
            + all.map { count in
                let isSchool = count.kind == .school
                let below = isSchool ? reading.query.name.route(of: count.part) : reading.query.below(count.part).route
                return TotalsPage.TotalsRow(
                    name: count.name, rowLink: isSchool && !count.isOfficial ? nil : below.path,
                    complete: "\(count.official)/\(count.schools)", punctual: String(count.onTime),
                    cells: cells(
                        reading, part: count, reading.now[count.part] ?? [:], reading.first[count.part] ?? [:]))
            }
    }
}

extension PartCount {
    fileprivate var isOfficial: Bool { official > 0 }
}

/// The totals of one row; each opens the schools behind it.
private func cells(
    _ reading: TotalsReading, part: PartCount?, _ now: [FigurePlace: Decimal], _ first: [FigurePlace: Decimal]
) -> [TotalsPage.TotalsCell] {
    reading.columns.map { column in
        let value = TotalsReading.words(now[column.place])
        let before = TotalsReading.words(first[column.place])
        let unit = part.map { $0.kind == .school ? reading.query.unit : $0.part } ?? reading.query.unit
        let opens = value != nil && unit != nil && part?.kind != .school
        return TotalsPage.TotalsCell(
            value: value ?? "–",
            cellLink: opens ? reading.query.below(unit, key: column.place.key.description).route.path : nil,
            atCutOff: before == value ? nil : before ?? "–")
    }
}

extension TotalsPage.SchoolsView {
    init?(_ reading: TotalsReading) {
        let key = reading.query.key
        guard let column = reading.columns.first(where: { $0.place.key.description == key }) else { return nil }
        title = TotalsReading.title(column, in: reading.table)
        lines = reading.schools.filter { $0.versions > 0 }.map { school in
            let now = reading.total.values(school.figures)[column.place]
            let first = reading.total.values(school.first)[column.place]
            return TotalsPage.SchoolLine(
                school: school.name, schoolLink: reading.query.name.route(of: school.school).path,
                version: "Bản \(school.versions)", value: TotalsReading.words(now) ?? "–",
                atCutOff: TotalsReading.words(first) ?? "–")
        }
    }
}
