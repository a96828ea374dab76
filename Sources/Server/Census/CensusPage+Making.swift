import Accreditation
import Criteria
import Storage

extension CensusPage {
    init(_ reading: CensusReading) {
        let (place, counts) = (reading.place, reading.counts)
        heading = "Tổng hợp kết quả"
        unitName = (reading.unit?.unit.name ?? "Cả nước") + " – năm học \(reading.year)"
        link = Route.census.path
        unit = reading.unit?.unit.id.description
        let years = (-4...1).map { SchoolYear(start: reading.year.start + $0) }.reversed()
        self.years = FormValues(["nam": String(reading.year.start)]).choice(
            "nam", "Năm học", options: years.map { (String($0.start), $0.description) })
        fileLink = place.route(.censusFile, unit: reading.unit?.unit.id).path
        upLink = reading.above.map { place.route(.census, unit: $0.unit).path }
        total = "\(counts.census.schools) trường. Mỗi số mở danh sách các trường đứng sau nó."
        isEmpty = counts.tables.parts.isEmpty
        tables = PagePart(counts.tables)
    }
}

extension CensusReading {
    /// The unit above, as far as the reader sees its counts; nil where there is none.
    var above: UnitAbove? {
        guard let unit, unit.unit.id != home else { return nil }
        return UnitAbove(unit: unit.unit.kind == .province ? nil : unit.unit.parent)
    }
}
