import Foundation
import Testing

@Suite("accreditation standards")
struct StandardsCommandTests {
    @Test func check() throws {
        #expect(try CommandRun(["standards", "check"]).status == 0)
        let broken = try CommandRun(["standards", "check", "--standards", "/nowhere"])
        #expect(broken.status == 1)
        #expect(broken.output.contains(": error["))
    }

    @Test func list() throws {
        let run = try CommandRun(["standards", "list", "--json"])
        let packs = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
        let counts = packs.reduce(into: [:]) { counts, pack in
            counts[pack["id"] as? String ?? ""] = [pack["standards"] as? Int, pack["criteria"] as? Int]
        }
        #expect(counts["17-2018-primary"] == [5, 27])
        #expect(counts["18-2018-secondary"] == [5, 28])
        #expect(counts["19-2018-preschool"] == [5, 25])
        #expect(counts["57-2026-preschool"] == [4, 15])
        #expect(counts["57-2026-general"] == [4, 15])
        #expect(counts["57-2026-continuing"] == [4, 15])
        #expect(packs.count == 6)
        let preschool = packs.first { $0["id"] as? String == "19-2018-preschool" }
        #expect(preschool?["indicators"] as? [String: Int] == ["1": 75, "2": 46, "3": 25, "4": 6])
    }

    @Test func show() throws {
        let criterion = try CommandRun(["standards", "show", "17-2018-primary", "1.1"])
        #expect(criterion.status == 0)
        #expect(criterion.output.hasPrefix("Tiêu chí 1.1. Phương hướng"))
        #expect(try CommandRun(["standards", "show", "17-2018-primary"]).output.contains("\nTiêu chuẩn 5. "))
        #expect(try CommandRun(["standards", "show", "17-2018-primary", "9.9"]).status == 1)
        #expect(try CommandRun(["standards", "show", "nothing"]).status == 1)
    }

    @Test func diff() throws {
        let example = "Standards/Examples/vi-du-sua-doi"
        let run = try CommandRun(["standards", "diff", "57-2026-general", example])
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("Giữ nguyên: "))
        #expect(run.output.contains("\n  - Điều chỉnh kịp thời\n  + Điều chỉnh trong năm học | "))
        let json = try CommandRun(["standards", "diff", "57-2026-general", example, "--json"])
        let report = try #require(
            try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
        #expect((report["counts"] as? [String: Int])?["split"] == 1)
        #expect((report["to"] as? [String: String])?["pack"] == "57-2026-general+vi-du-sua-doi")
        #expect((report["changes"] as? [[String: Any]])?.contains { $0["kind"] as? String == "withdrawn" } == true)
        let same = try CommandRun(["standards", "diff", "57-2026-general", "Standards/57-2026-general"])
        #expect(same.output.split(separator: "\n").count == 1)
        #expect(try CommandRun(["standards", "diff", "57-2026-general", "nothing"]).status == 1)
    }
}
