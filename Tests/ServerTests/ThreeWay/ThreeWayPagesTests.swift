import Accreditation
import HTTPTypes
import HummingbirdTesting
import Postgres
import Storage
import TestSupport
import Testing

@testable import Server

@Suite struct ThreeWayPagesTests {
    @Test func anOfficerRemarksOnASentenceAndTheSchoolAnswers() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.ratedDossier()
            try await withServer(in: world, as: world.people.member) { member in
                try await ThreeWayPagesTests.walk(world, dossier, used, member)
            }
        }
    }

    private static func walk(
        _ world: TestWorld, _ dossier: Dossier, _ used: UsedPack, _ member: Visitor
    ) async throws {
        let route = Route.threeWay(dossier.id.uuid, code: "1.1")
        _ = try await world.owner.execute(
            """
            INSERT INTO narrative (school_id, dossier_id, criterion, field, body, written_by)
            VALUES (\(dossier.school.uuid), \(dossier.id.uuid), '1.1', 'present/1', 'Sân rộng [H9-9.9-99].',
                \(world.people.member.uuid))
            """)
        let mending = try await member.get(route).text
        #expect(mending.contains("không có trong danh mục"))
        let sheet = Route.criterion(dossier: dossier.id.uuid, code: "1.1").path
        #expect(mending.contains("\(sheet)#vb-present-1\"") && mending.contains("Gắn minh chứng"))
        let act = try await world.handIn(dossier, used)
        let officer = try await member.acting(as: world.people.districtOfficer)
        let page = try await officer.get(route).text
        let options = page.split(separator: "<option value=\"").dropFirst()
        let option = try #require(options.first { $0.contains("Sân rộng") })
        let empty = try await officer.post(route, [("ve", ""), ("loi", "")])
        #expect(empty.status == .unprocessableContent)
        let sent = try await officer.post(
            route, [("ve", String(option.prefix { $0 != "\"" })), ("loi", "Rộng bao nhiêu?"), ("han", "01/04/2025")])
        #expect(sent.status == .seeOther)
        #expect(try await member.get(route).text.contains("Rộng bao nhiêu?") == false)
        let review = try await officer.get(.review(dossier.id.uuid)).text
        #expect(review.contains("Rộng bao nhiêu? (hạn 01/04/2025)"))
        let decided = try await officer.post(
            .review(dossier.id.uuid), [("quyet-dinh", "returned"), ("noi-dung", act.contentHash)])
        #expect(decided.status == .seeOther)
        let seen = try await member.get(route).text
        #expect(seen.contains("Rộng bao nhiêu?") && seen.contains("Nhà trường trả lời"))
        let id = try #require(seen.firstMatch(of: #/id="nhan-xet-([0-9a-f-]{36})"/#).flatMap { RemarkID($0.1) })
        let answered = try await member.post(
            .remark(dossier.id.uuid, id.uuid), [("viec", "tra-loi"), ("tra-loi-\(id)", "500 m²")])
        #expect(answered.status == .seeOther)
        let settled = try await member.post(.remark(dossier.id.uuid, id.uuid), [("viec", "dat")])
        #expect(settled.status == .notFound)
        let late = try await officer.post(route, [("ve", ""), ("loi", "Muộn")])
        #expect(late.status == .conflict && late.text.contains("Muộn"))
        try await again(world, dossier, used, officer, id)
    }

    /// The second round: the sentence was changed, the answer is there, and the officer settles the remark.
    private static func again(
        _ world: TestWorld, _ dossier: Dossier, _ used: UsedPack, _ officer: Visitor, _ id: RemarkID
    ) async throws {
        let (route, all) = (
            Route.threeWay(dossier.id.uuid, code: "1.1"), Route.threeWays(dossier.id.uuid)
        )
        try await world.owner.execute(
            "UPDATE narrative SET body = 'Sân rộng 500 m².' WHERE criterion = '1.1' AND field = 'present/1'")
        try await world.handIn(dossier, used)
        let page = try await officer.get(route).text
        for words in ["Câu đã đổi", "500 m²", "Mới hoặc đã sửa từ lần nộp trước", "Nhà trường trả lời"] {
            #expect(page.contains(words), "\(words)")
        }
        #expect(try await officer.get(.review(dossier.id.uuid)).text.contains("chưa xác nhận đã đáp ứng"))
        #expect(try await officer.get(all).text.contains("Nhận xét chưa được xác nhận đã đáp ứng (1)"))
        let settled = try await officer.post(.remark(dossier.id.uuid, id.uuid), [("viec", "dat")])
        #expect(settled.status == .seeOther)
        #expect(try await officer.get(all).text.contains("Nhận xét chưa được xác nhận đã đáp ứng (0)"))
        #expect(try await officer.get(route).text.contains("Đã đáp ứng (Trần Văn Phòng)"))
    }

    @Test func pagesSayWhyNothingCanBeRemarkedNow() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.ratedDossier()
            try await world.handIn(dossier, used)
            let route = Route.threeWay(dossier.id.uuid, code: "1.1")
            try await withServer(in: world, as: world.people.member) { member in
                #expect(try await member.get(route).text.contains("ở tình trạng “\(DossierState.submitted.title)”"))
                try await world.put(dossier.id, into: .accepted)
                let officer = try await member.acting(as: world.people.districtOfficer)
                let page = try await officer.get(route).text
                #expect(page.contains("“\(DossierState.accepted.title)”") && !page.contains("Ghi nhận xét"))
            }
        }
    }
}
