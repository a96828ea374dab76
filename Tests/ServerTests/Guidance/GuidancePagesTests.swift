import Accreditation
import Criteria
import Foundation
import HTTPTypes
import HummingbirdTesting
import Storage
import TestSupport
import Testing

@testable import Server

/// The overlay of the sample story's province, on the pages of its schools and of nobody else.
@Suite struct GuidancePagesTests {
    private static let hint = "Nên lập nhóm chất lượng từ 7 người trở lên"
    private static let general = "Bảng tự rà soát theo phụ lục hướng dẫn của tỉnh"
    private static let deadline = "Gửi báo cáo tự rà soát giữa kỳ về Sở"
    private static let heading = "Hướng dẫn của Tỉnh Hòa Lâm"
    /// 25 November 2026, 10:00 in Vietnam.
    private static let clock: @Sendable () -> Date = { Date(timeIntervalSince1970: 1_795_575_600) }

    /// Two schools of two provinces, both under the pack that the first province speaks of.
    private static func with(
        _ body: @Sendable (TestWorld, _ own: DossierID, _ other: DossierID) async throws -> Void
    ) async throws {
        try await TestWorld.with { world in
            try await world.makeOtherProvince("Tỉnh Yên Bình")
            let pack = try await world.keepPack("57-2026-general")
            let own = try await world.makeDossier(year: 2026, pack: pack)
            let other = try await world.makeDossier(school: world.otherSchool, year: 2026, pack: pack)
            try await body(world, own, other)
        }
    }

    private static func words(_ page: TestResponse) -> [String] {
        [heading, hint, general].filter { page.text.contains($0) }
    }

    @Test func onlySchoolsOfTheProvinceSeeItsHintsOnTheirSheets() async throws {
        try await Self.with { world, own, other in
            try await withServer(in: world, as: world.people.member, clock: Self.clock) { member in
                let stranger = try await member.acting(as: world.people.otherMember)
                for _ in 1...2 {
                    let mine = try await member.get(.criterion(dossier: own.uuid, code: "1.1"))
                    #expect(Self.words(mine) == [Self.heading, Self.hint, Self.general])
                    let theirs = try await stranger.get(.criterion(dossier: other.uuid, code: "1.1"))
                    #expect(theirs.status == .ok)
                    #expect(Self.words(theirs) == [])
                }
                let later = try await member.get(.criterion(dossier: own.uuid, code: "1.2"))
                #expect(Self.words(later) == [])
            }
        }
    }

    @Test func startPagesShowTheProvincesDeadlinesToItsOwnPeople() async throws {
        try await Self.with { world, own, _ in
            try await withServer(in: world, as: world.people.member, clock: Self.clock) { member in
                let page = try await member.get(.start)
                #expect(page.text.contains("Đến hết 30/01/2027: \(Self.deadline)"))
                #expect(page.text.contains("<strong>\(Self.heading)</strong>"))
                #expect(try await member.get(.dossier(own.uuid)).text.contains("4 gợi ý, 3 thời hạn"))
                let people = world.people
                for officer in [people.provinceOfficer, people.districtOfficer] {
                    #expect(try await member.acting(as: officer).get(.start).text.contains(Self.deadline))
                }
                for stranger in [people.otherMember, people.otherDistrictOfficer, people.operator] {
                    let page = try await member.acting(as: stranger).get(.start)
                    #expect(page.status == .ok)
                    #expect(!page.text.contains(Self.deadline))
                }
            }
        }
    }

    @Test func theRulesAreReadBesideOnesOwnProvince() async throws {
        let criterion = Route.ruleCriterion(pack: "57-2026-general", code: "1.1")
        try await Self.with { world, _, _ in
            let ministry = try await world.makeMinistryOfficer()
            try await withServer(in: world, as: world.people.member, clock: Self.clock) { member in
                #expect(Self.words(try await member.get(criterion)) == [Self.heading, Self.hint, Self.general])
                #expect(try await member.get(.rulePack("57-2026-general")).text.contains(Self.deadline))
                let chosen = criterion.with("tinh", "Tỉnh Hòa Lâm")
                let stranger = try await member.acting(as: world.people.otherMember)
                #expect(Self.words(try await stranger.get(chosen)) == [])
                let officer = try await member.acting(as: ministry)
                let plain = try await officer.get(criterion)
                #expect(Self.words(plain) == [])
                #expect(plain.text.contains("<option value=\"Tỉnh Hòa Lâm\">"))
                let beside = try await officer.get(chosen)
                #expect(Self.words(beside) == [Self.heading, Self.hint, Self.general])
                #expect(beside.text.contains("1.2?tinh="))
            }
        }
    }

    @Test func resultAndProofAreTheSameWithAndWithoutIt() async throws {
        var without = TestStandards.real
        without.overlays = []
        without.overlaid = []
        let plain = without
        try await Self.with { world, own, _ in
            let file: @Sendable (Visitor) async throws -> TestResponse = { member in
                try await member.get(.resultFile(own.uuid))
            }
            let person = world.people.member
            let beside = try await withServer(in: world, as: person, clock: Self.clock, file)
            let alone = try await withServer(in: world, as: person, standards: plain, clock: Self.clock, file)
            #expect(beside.status == .ok)
            #expect(beside.text.contains("57-2026-general") && beside.text.contains("proof"))
            #expect(beside.text == alone.text)
            #expect(TestStandards.real.packs.map(\.hash) == plain.packs.map(\.hash))
        }
    }

    @Test func theSamePartIsRenderedOnceForEachProvince() throws {
        let cache = PartCache()
        let view = try #require(GuidanceView.samples.first)
        let other = GuidanceView(
            provinceTitle: "Hướng dẫn của Tỉnh Khác", advice: view.advice, usualPieces: view.usualPieces,
            origin: view.origin, followed: view.followed)
        var rendered = 0
        for _ in 1...3 {
            for part in [view, other] {
                let html = cache.html(of: PagePart(part)) {
                    rendered += 1
                    return part.provinceTitle
                }
                #expect(html == part.provinceTitle)
            }
        }
        #expect(rendered == 2)
    }
}
