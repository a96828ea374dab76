import Accreditation
import Criteria
import Foundation
import HTTPTypes
import HummingbirdTesting
import Storage
import TestSupport
import Testing

@testable import Server

@Suite struct AppraisalPagesTests {
    static let pack = "57-2026-general"

    private static let opinion = [("phien-ban", "0"), ("uu-diem", "Nền nếp tốt"), ("han-che", "Không có")]

    private static func minutes(_ world: TestWorld, _ changes: [(String, String)] = []) -> [(String, String)] {
        let changed = Set(changes.map(\.0))
        let fields = [
            ("ngay", "12/05/2025"), ("noi", "Sở Giáo dục và Đào tạo"), ("dien-bien", "Hội đồng thảo luận."),
            ("dong-y", "3"), ("khong-dong-y", "0"), ("khong-y-kien", "0"),
        ].filter { !changed.contains($0.0) }
        return fields + world.councilMembers.map { ("co-mat", $0.description) } + changes
    }

    @Test func membersWriteOpinionsThatOthersReadWhenAllAreIn() async throws {
        try await TestWorld.with { world in
            let (dossier, _) = try await world.evaluatedDossier(under: Self.pack)
            let (id, people) = (dossier.id.uuid, world.people)
            try await withServer(in: world, as: people.evaluator) { visitor in
                let page = try await visitor.get(.appraisal(id))
                #expect(page.text.contains("không phải số của thông tư") && page.text.contains("Chưa nộp phiếu"))
                let early = try await visitor.post(.opinion(id), Self.opinion + [("viec", "nop")])
                #expect(early.status == .unprocessableContent && early.text.contains("Nền nếp tốt"))
                let saved = try await visitor.post(.opinion(id), Self.opinion + [("viec", "luu")])
                #expect(saved.status == .seeOther)
                let stale = try await visitor.post(.opinion(id), Self.opinion + [("viec", "luu")])
                #expect(stale.status == .conflict)
                let rest = [("phien-ban", "1"), ("uu-diem", "Khoa77 riêng"), ("han-che", "Không có")]
                let done = try await visitor.post(.opinion(id), rest + [("de-nghi", "complete"), ("viec", "nop")])
                #expect(done.status == .seeOther)
                let late = try await visitor.post(.opinion(id), rest + [("de-nghi", "refuse"), ("viec", "luu")])
                #expect(late.status != .seeOther && late.text.contains("Khoa77 riêng"))
                for person in [people.leader, people.provinceOfficer, people.principal] {
                    let other = try await visitor.acting(as: person)
                    #expect(try await !other.get(.appraisal(id)).text.contains("Khoa77 riêng"))
                    #expect(try await !other.get(.opinion(id)).text.contains("Khoa77 riêng"))
                }
                for person in [people.leader, people.otherEvaluator] {
                    let other = try await visitor.acting(as: person)
                    let own = Self.opinion + [("de-nghi", "recognise"), ("viec", "nop")]
                    #expect(try await other.post(.opinion(id), own).status == .seeOther)
                }
                let leader = try await visitor.acting(as: people.leader)
                #expect(try await leader.get(.appraisal(id)).text.contains("Khoa77 riêng"))
                #expect(try await leader.hasNotice())
            }
        }
    }

    @Test func theLeaderFindsConditionsKeepsMinutesAndConcludes() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.evaluatedDossier(under: Self.pack)
            let (id, people) = (dossier.id.uuid, world.people)
            try await world.settleRatings(in: dossier, used)
            try await withServer(in: world, as: people.leader) { leader in
                #expect(try await leader.get(.conclusion(id)).status == .seeOther, "the meeting comes first")
                let page = try await leader.get(.appraisal(id))
                #expect(page.text.contains("Mức 2 theo đánh giá đã thống nhất"))
                #expect(page.text.contains("Chưa nộp phiếu ý kiến: "))
                for fact in SchoolFact.allCases {
                    let bare = try await leader.post(.condition(id, fact.rawValue), [("dap-ung-\(fact)", "co")])
                    #expect(bare.status == .unprocessableContent && bare.text.contains("Hãy ghi căn cứ"))
                    let fields = [("dap-ung-\(fact)", "co"), ("can-cu-\(fact)", "Đã xem hồ sơ"), ("phien-ban", "0")]
                    #expect(try await leader.post(.condition(id, fact.rawValue), fields).status == .seeOther)
                    #expect(try await leader.post(.condition(id, fact.rawValue), fields).status == .conflict)
                }
                let early = try await leader.post(.councilMinutes(id), Self.minutes(world))
                #expect(early.status == .unprocessableContent && early.text.contains("Hội đồng thảo luận."))
                for person in world.councilMembers { try await world.giveOpinion(in: dossier, used, as: person) }
                let wrong = try await leader.post(.councilMinutes(id), Self.minutes(world, [("dong-y", "2")]))
                #expect(wrong.text.contains("Có 3 người có mặt nhưng ghi 2 phiếu"))
                let held = try await leader.post(.councilMinutes(id), Self.minutes(world))
                #expect(held.status == .seeOther)
                let kept = try await leader.get(.councilMinutes(id))
                #expect(kept.text.contains("Hội đồng đề nghị công nhận") && kept.text.contains("12/05/2025"))
                #expect(kept.text.contains("Đã xem hồ sơ") && !kept.text.contains("<textarea"))
                let closed = try await leader.get(.appraisal(id))
                #expect(closed.text.contains("Hội đồng thẩm định đã họp"))
                let done = try await leader.post(.conclusion(id), [("tom-tat", "Trường làm tốt.")])
                #expect(done.status == .seeOther)
                let outcome = try await leader.get(.outcome(id))
                #expect(outcome.text.contains("Điều kiện công nhận đạt chuẩn quốc gia"))
            }
        }
    }

    @Test func theProvinceSendsTheNoticeAndTheSchoolReadsIt() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.evaluatedDossier(under: Self.pack)
            let (id, people) = (dossier.id.uuid, world.people)
            try await world.settleEverything(in: dossier, used)
            try await ConclusionStore(world.database).conclude(
                dossier, under: used, summary: "Trường làm tốt.", as: people.leader)
            try await withServer(in: world, as: people.provinceOfficer) { province in
                let form = try await province.get(.resultNotice(id))
                #expect(form.text.contains("Trường làm tốt.") && form.text.contains("đáp ứng"))
                let school = try await province.acting(as: people.principal)
                #expect(try await school.get(.resultNotice(id)).status == .notFound)
                let bad = try await province.post(.resultNotice(id), [("so", ""), ("noi-dung", "Kết quả 99")])
                #expect(bad.status == .unprocessableContent && bad.text.contains("Kết quả 99"))
                let fields = [("so", "48/TB-SGDĐT"), ("ngay", "20/05/2025"), ("noi-dung", "Kết quả 99")]
                #expect(try await school.post(.resultNotice(id), fields).status == .notFound)
                #expect(try await province.post(.resultNotice(id), fields).status == .seeOther)
                #expect(try await province.post(.resultNotice(id), fields).status == .conflict)
                for person in [people.principal, people.districtOfficer, people.evaluator] {
                    let reader = try await province.acting(as: person)
                    #expect(try await reader.get(.resultNotice(id)).text.contains("Số 48/TB-SGDĐT ngày 20/05/2025"))
                }
                let decision = [("so-quyet-dinh", "310/QĐ-SGDĐT"), ("ngay", "02/06/2025")]
                #expect(try await province.post(.outcome(id), decision).status == .seeOther)
            }
        }
    }

    @Test func theProvinceSetsSizesAndShares() async throws {
        try await TestWorld.with { world in
            try await withServer(in: world, as: world.people.provinceOfficer) { province in
                let page = try await province.get(.evaluations)
                #expect(page.text.contains("không phải số của thông tư"))
                let fields = [("so-nguoi", "7"), ("ty-le-du-hop", "75"), ("ty-le-dong-y", "60"), ("version", "0")]
                let wrong = try await province.post(.appraisalRule, [("so-nguoi", "nhiều")] + fields.dropFirst())
                #expect(wrong.status == .unprocessableContent && wrong.text.contains("nhiều"))
                #expect(try await province.post(.appraisalRule, fields).status == .seeOther)
                #expect(try await province.post(.appraisalRule, fields).status == .conflict)
                #expect(try await province.get(.evaluations).text.contains("value=\"75\""))
            }
        }
    }
}

extension Visitor {
    /// Whether the notices have something unread.
    fileprivate func hasNotice() async throws -> Bool {
        try await get(.notices).text.contains("mọi thành viên đã nộp phiếu ý kiến")
    }
}
