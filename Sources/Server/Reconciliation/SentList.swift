import Accreditation
import Criteria
import Foundation
import Hummingbird
import NIOCore
import Storage

/// The form with which a list was sent.
struct SentList {
    private(set) var fields: [String: String] = [:]
    private(set) var file: (name: String, content: [UInt8])?

    init(_ request: Request, largest: Int) async throws {
        guard var reader = MultipartReader(request) else { throw PageError.malformed }
        while let part = try await reader.nextPart() {
            guard let name = part.fileName else {
                fields[part.name] = try await reader.text().trimmingCharacters(in: .whitespacesAndNewlines)
                continue
            }
            var content: [UInt8] = []
            while let piece = try await reader.nextPiece() {
                guard content.count + piece.readableBytes <= largest else {
                    throw PageError.tooLarge(megabytes: largest / 1_048_576)
                }
                content.append(contentsOf: piece.readableBytesView)
            }
            if !name.isEmpty { file = (name, content) }
        }
    }

    /// The list; nil with what is wrong in the values.
    func draft(for visit: ListVisit, today: Day, _ values: inout FormValues) -> ListDraft? {
        let source = FigureList.Source(rawValue: fields["nguon"] ?? "")
        if source == nil || source == .official { values.fail("nguon", "Hãy chọn nguồn của danh sách.") }
        let year = fields["nam"].flatMap { Int($0) }.flatMap { start in
            visit.listYears.first { $0.start == start }
        }
        if year == nil { values.fail("nam", "Hãy chọn năm học của số liệu.") }
        let day = Day(typed: fields["ngay"] ?? "")
        if day == nil { values.fail("ngay", "Hãy nhập ngày của danh sách theo dạng dd/mm/yyyy.") }
        if let day, day > today { values.fail("ngay", "Ngày của danh sách không được sau hôm nay.") }
        if file?.content.isEmpty ?? true { values.fail("tep", "Hãy chọn tệp rồi bấm Xem trước.") }
        guard values.isValid, let source, let year, let day, let file else { return nil }
        let title = fields["ten"] ?? ""
        return ListDraft(
            id: UUID(), unit: visit.place.unit, source: source,
            title: String((title.isEmpty ? source.title : title).prefix(200)), year: year, asOf: day,
            fileName: String(file.name.prefix(200)), content: file.content)
    }
}

extension ListVisit {
    /// The school years of which lists are brought: this one and those before that forms ask for.
    var listYears: [SchoolYear] { TrendReader.years(until: year).reversed() }

    var listsRoute: Route {
        place.kind == .school ? .schoolLists(place.unit.uuid) : Route.figureLists
    }

    var bringRoute: Route { Route.bringList.with("don-vi", place.unit.description) }

    var breadcrumbs: [Breadcrumb] {
        [Breadcrumb("Bảng việc", .start), Breadcrumb("Đối chiếu số liệu", listsRoute)]
    }
}
