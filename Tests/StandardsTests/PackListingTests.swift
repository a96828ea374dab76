import Criteria
import Foundation
import Testing

@Suite("Listings of the packs")
struct PackListingTests {
    @Test("are JSON that holds what was asked for")
    func json() throws {
        let text = PackSummary.json(Repository.standards.packs.map(PackSummary.init))
        let packs = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
        let ids = PackCountsTests.table.map(\.pack) + TwoLevelPacksTests.table.map(\.pack)
        #expect(packs.map { $0["id"] as? String } == ids)
        let circulars = ["17/2018", "18/2018", "19/2018", "57/2026", "57/2026", "57/2026"].map { "\($0)/TT-BGDĐT" }
        #expect(packs.map { $0["circular"] as? String } == circulars)
        let kinds = ["primary", "secondary", "preschool", "continuing", "general", "preschool"]
        #expect(packs.map { $0["schoolType"] as? String } == kinds)
        #expect(packs.map { $0["criteria"] as? Int } == [27, 28, 25, 15, 15, 15])
        #expect(packs.map { $0["mandatory"] as? Int } == [0, 0, 0, 8, 8, 8])
        #expect(packs.map { $0["requirements"] as? Int } == [324, 368, 351, 330, 524, 342])
        #expect(packs[0]["indicators"] as? [String: Int] == ["1": 81, "2": 48, "3": 24, "4": 5])
        #expect(packs[0]["inForceTo"] as? String == "2026-07-06")
        #expect(packs.allSatisfy { ($0["hash"] as? String)?.count == 64 })
    }

    @Test("write an open end as null")
    func openEnd() throws {
        var pack = try #require(Repository.standards.packs.first)
        pack.circular.inForceTo = nil
        #expect(PackSummary(pack).json.contains("\"inForceTo\": null, \"standards\": 5"))
    }

    @Test("are readable Vietnamese")
    func text() throws {
        let pack = try #require(Repository.standards.pack("17-2018-primary"))
        let whole = PackListing.text(pack)
        #expect(whole.contains("Tiêu chuẩn 1. Tổ chức và quản lý nhà trường"))
        #expect(whole.contains("Lưu ý (25/01/2025 – 06/07/2026)"))
        let criterion = PackListing.text(try #require(pack.criterion("2.2")), of: pack)
        #expect(criterion.contains("b) [điểm b tiêu chí 2.2 Điều 8]"))
        #expect(criterion.contains("≥ 55 %, khi: trường không thuộc vùng khó khăn"))
        #expect(criterion.contains("xét 5 năm liên tiếp"))
    }
}
