import Accreditation
import Criteria
import Foundation

extension ThresholdWords {
    func figure(_ number: ThresholdReading.Number, _ measure: Measure) -> ThresholdView.Figure {
        let words = number.value?.number.map { value in
            FigureValue.words(FigureValue.rounded(value)) + (measure.countsYears ? "" : " \(measure.unit)")
        }
        return ThresholdView.Figure(
            year: number.place.key.column == nil ? number.place.year.description : "Hiện nay",
            figure: words ?? "chưa có", cellLink: linksCells ? cell(number.place) : nil)
    }

    /// A followed figure in the years of the form, which asks for it in the row of the same identifier.
    func years(of figure: TrackedFigure) -> [ThresholdView.Figure] {
        let form = board.basis.figures.form
        let rows = pack.statistics.tables.filter { table in table.rows.contains { $0.id == figure.id } }
        guard let key = rows.first.map({ FigureKey($0.id, figure.id) }) else { return [] }
        let unit = rows.first?.rows.first { $0.id == figure.id }.map { $0.unit.isEmpty ? "" : " \($0.unit)" } ?? ""
        return form.years.map { FigurePlace($0, key) }.filter { form.cells[$0] != nil }.map { place in
            let value = board.basis.figures.value(key, place.year)
            return ThresholdView.Figure(
                year: place.year.description, figure: value.map { $0.display + unit } ?? "chưa có",
                cellLink: linksCells ? cell(place) : nil)
        }
    }

    /// The cell on the page of the school's figures; of a sum or quotient the cell that shows it.
    private func cell(_ place: FigurePlace) -> String? {
        guard let origin = board.basis.figures.form.cells[place]?.origin else { return nil }
        let id = origin == .typed ? place.description : "o-\(place)"
        return Route.figures(dossier).path + "#\(id)"
    }

    /// What stands behind the figures: each official version by itself, everything else together.
    func sources(_ reading: ThresholdReading) -> [String] {
        let known = reading.numbers.filter { $0.value != nil }
        var entered: [String] = []
        var sentences: [String] = []
        for number in known {
            switch board.basis.backing(of: number.place) {
            case .entered: entered.append(number.place.year.description)
            case .official(let name, let version, let at):
                sentences.append(
                    "Số liệu chính thức: \(name), phiên bản \(version), ngày \(VietnameseTime.day(at)).")
            }
        }
        guard !entered.isEmpty else { return sentences }
        let which = sentences.isEmpty ? "" : " của " + entered.joined(separator: ", ")
        let what = isHandedIn ? "trường nhập, như lúc nộp" : "trường đang nhập"
        return sentences + ["Số liệu\(which) \(what), chưa chính thức."]
    }
}

extension RulePack {
    /// To what a threshold applies, and what it rests on.
    func notes(on measure: Measure) -> [String] {
        var notes: [String] = []
        let titles = measure.conditions.compactMap { id in conditions.first { $0.id == id }?.title }
        if !titles.isEmpty { notes.append("áp dụng khi: " + titles.joined(separator: ", ")) }
        if let years = measure.years { notes.append("trong \(years) năm học tính đến lúc đánh giá") }
        if let remark = measure.remark { notes.append(remark) }
        switch measure.basis {
        case .circular: break
        case .citedText(let text): notes.append("theo \(text)")
        case .derived: notes.append("chỉ để nhắc: suy ra từ câu chữ, không quyết định kết quả")
        }
        if let period = measure.warnsOnly {
            notes.append(
                "chỉ cảnh báo từ \(period.from.vietnamese) đến \(period.to.vietnamese) (\(period.citation))")
        }
        return notes
    }
}
