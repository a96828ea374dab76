import Criteria
import Foundation

extension SchoolFigures {
    /// Everything that stands against the figures, in printed order: the pack's own checks and values that cannot be,
    /// then what looks unlikely.
    public func problems(_ limits: FigureLimits = FigureLimits()) -> [FigureProblem] {
        form.tables.flatMap { table in
            declared(table) + form.cells(of: table).flatMap { impossible($0) + unlikely($0, limits) }
        }
    }

    // MARK: Checks that the pack declares

    private func declared(_ table: FigureTable) -> [FigureProblem] {
        table.table.checks.flatMap { check in
            lines(of: table, check).compactMap { place in
                switch check.kind {
                case .notAbove(let part, let whole): notAbove(place(part), place(whole), check.message)
                case .partsMakeWhole(let parts, let whole):
                    partsMakeWhole(parts.compactMap(place), place(whole), check.message)
                }
            }
        }
    }

    /// For each column, or for each row where columns are compared, which cell a name of the check means.
    private func lines(of table: FigureTable, _ check: StatisticsCheck) -> [(String) -> FigurePlace?] {
        let year = form.year
        if check.comparesColumns {
            return table.rows.map { row in
                { name in existing(FigurePlace(year, FigureKey(table.id, row.id, column: name))) }
            }
        }
        return table.columns.map { column in
            { name in
                table.rows.first { $0.id == name }.flatMap { existing(table.place($0, column, year: year)) }
            }
        }
    }

    private func existing(_ place: FigurePlace) -> FigurePlace? {
        form.cells[place].flatMap { $0.kind.isFigure ? place : nil }
    }

    private func notAbove(_ part: FigurePlace?, _ whole: FigurePlace?, _ message: String) -> FigureProblem? {
        guard let part, let whole, let small = result(part).value?.number, let large = result(whole).value?.number,
            small > large
        else { return nil }
        return FigureProblem(
            .hard, .notAbove, at: part, related: [whole],
            "\(message) Đang ghi \(FigureValue.words(small)) so với \(FigureValue.words(large)).")
    }

    /// Parts that are there must not exceed the whole; when all are there they must make it.
    private func partsMakeWhole(
        _ parts: [FigurePlace], _ whole: FigurePlace?, _ message: String
    ) -> FigureProblem? {
        guard let whole, let total = result(whole).value?.number, !parts.isEmpty else { return nil }
        let known = parts.compactMap { result($0).value?.number }
        let sum = known.reduce(Decimal(), +)
        guard sum > total || (known.count == parts.count && sum != total) else { return nil }
        return FigureProblem(
            .hard, .partsMakeWhole, at: whole, related: parts,
            "\(message) Các phần cộng lại là \(FigureValue.words(sum)), tổng đang ghi \(FigureValue.words(total)).")
    }

    // MARK: Checks of every form

    private func impossible(_ cell: FigureCell) -> [FigureProblem] {
        switch (cell.kind, result(cell.place).value) {
        case (.percent, .number(let number)?) where number > 100 || number < 0:
            [
                FigureProblem(
                    .hard, .impossible, at: cell.place,
                    "Tỷ lệ phần trăm phải từ 0 đến 100; đang ghi \(FigureValue.words(FigureValue.rounded(number))).")
            ]
        case (.year, .year(let year)?) where year > form.year.start + 1:
            [
                FigureProblem(
                    .hard, .impossible, at: cell.place, "Năm \(year) sau năm học được đánh giá (\(form.year)).")
            ]
        default: []
        }
    }

    /// Typed counts against the year before.
    private func unlikely(_ cell: FigureCell, _ limits: FigureLimits) -> [FigureProblem] {
        let earlier = FigurePlace(cell.place.year.previous, cell.place.key)
        guard cell.origin == .typed, cell.kind == .count, cell.place.key.column == nil,
            let now = result(cell.place).value?.number,
            let before = result(earlier).value?.number ?? typed[earlier]?.number
        else { return [] }
        let numbers = [before.description, now.description]
        let words = "năm trước \(FigureValue.words(before)), năm nay \(FigureValue.words(now))"
        if now == 0, before >= Decimal(limits.zeroAfter) {
            return [
                FigureProblem(
                    .soft, .zero, at: cell.place, related: [earlier], "Bằng 0 mà \(words). Có đúng không?",
                    numbers: numbers)
            ]
        }
        let change = abs(now - before)
        guard change >= Decimal(limits.jumpAtLeast), change * 100 > before * Decimal(limits.jumpPercent) else {
            return []
        }
        return [
            FigureProblem(
                .soft, .jump, at: cell.place, related: [earlier], "Khác nhiều so với năm trước: \(words).",
                numbers: numbers)
        ]
    }
}
