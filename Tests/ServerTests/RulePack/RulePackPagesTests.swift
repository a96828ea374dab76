import Accreditation
import Criteria
import HTTPTypes
import HummingbirdTesting
import TestSupport
import Testing

@testable import Server

@Suite struct RulePackPagesTests {
    private func withMember(_ body: @Sendable (Visitor) async throws -> Void) async throws {
        try await TestWorld.with { world in
            try await withServer(in: world, as: world.people.member, body)
        }
    }

    @Test func everyPackIsListedAndHasItsPage() async throws {
        let packs = TestStandards.real.packs
        try await withMember { visitor in
            let list = try await visitor.get(.rulePacks)
            #expect(list.status == .ok)
            for pack in packs {
                #expect(list.text.contains("/quy-dinh/\(pack.id)\""))
                let page = try await visitor.get(.rulePack(pack.id))
                #expect(page.status == .ok)
                let unlinked = pack.criteria.map(\.code).filter { !page.text.contains("/quy-dinh/\(pack.id)/\($0)\"") }
                #expect(unlinked == [])
                #expect(page.text.contains(pack.hash))
                #expect(page.text.contains("chưa đối chiếu với bản ký"))
            }
        }
    }

    @Test func everyCriterionShowsAllItsTexts() async throws {
        let packs = TestStandards.real.packs
        try await withMember { visitor in
            for pack in packs {
                for criterion in [pack.criteria.first, pack.criteria.last].compactMap(\.self) + pack.schoolWide {
                    let page = try await visitor.get(.ruleCriterion(pack: pack.id, code: criterion.code))
                    let missing = texts(of: criterion, in: pack).filter {
                        !page.text.contains(Escaping().escapeText($0))
                    }
                    #expect(missing == [], "\(pack.id) \(criterion.code)")
                }
            }
        }
    }

    private func texts(of criterion: Criterion, in pack: RulePack) -> [String] {
        var texts = criterion.trackedFigures.map(\.name) + criterion.usualEvidence
        for level in criterion.levels {
            texts += level.guards
            for indicator in level.indicators {
                texts += indicator.requirements.map(\.text) + indicator.guidance + indicator.usualEvidence
                texts += indicator.measures.map { PackListing.text($0, in: pack) } + ["\(indicator.citation)"]
            }
        }
        return texts
    }

    @Test func searchFindsWithoutAccentsAndMarks() async throws {
        try await withMember { visitor in
            let found = try await visitor.get(Route.rulePacks.with("tim", "ve sinh"))
            #expect(found.text.contains("<mark>vệ</mark> <mark>sinh</mark>"))
            #expect(found.text.contains("/quy-dinh/17-2018-primary/3.4#"))
            let one = try await visitor.get(Route.rulePacks.with("tim", "ve sinh").with("bo", "19-2018-preschool"))
            #expect(!one.text.contains("/quy-dinh/17-2018-primary/3.4#"))
            let none = try await visitor.get(Route.rulePacks.with("tim", "<xyz>"))
            #expect(none.text.contains("Không thấy “&lt;xyz&gt;”"))
        }
    }

    @Test func aCriterionTellsWhatItWasAndWhatItBecame() async throws {
        try await withMember { visitor in
            let newer = try await visitor.get(.ruleCriterion(pack: "57-2026-general", code: "1.2"))
            #expect(newer.text.contains("Tương ứng trong"))
            #expect(newer.text.contains("/quy-dinh/17-2018-primary/1.2\""))
            #expect(newer.text.contains("/quy-dinh/18-2018-secondary/1.4\""))
            #expect(newer.text.contains("không phải bảng đối chiếu chính thức"))
            let older = try await visitor.get(.ruleCriterion(pack: "19-2018-preschool", code: "5.4"))
            #expect(older.text.contains("/quy-dinh/57-2026-preschool/3.5\""))
        }
    }

    @Test func olderPacksThatDossiersKeepCanBeRead() async throws {
        try await TestWorld.with { world in
            _ = try await world.keepPack()
            let older = try await world.keepAmendedPack()
            let dossier = try await world.makeDossier(pack: older)
            try await withServer(in: world, as: world.people.member) { member in
                let list = try await member.get(.rulePacks)
                #expect(list.text.contains("Bản đã lưu, không còn trong thư mục quy định"))
                #expect(list.text.contains("href=\"/quy-dinh/\(older.hash)\""))
                #expect(try await member.get(.dossier(dossier.uuid)).text.contains("/quy-dinh/\(older.hash)\""))
                let page = try await member.get(.rulePack(older.hash))
                #expect(page.text.contains("Bản đã lưu") && page.text.contains(older.hash))
                #expect(page.text.contains("/quy-dinh/\(older.hash)/1.3\""))
                let criterion = try await member.get(.ruleCriterion(pack: older.hash, code: "1.1"))
                #expect(criterion.text.contains("Chiến lược vừa với mọi nguồn lực"))
                let none = String(repeating: "a", count: 64)
                #expect(try await member.get(.rulePack(none)).status == .notFound)
            }
        }
    }

    @Test(arguments: ["17-2018-primary", "57-2026-general"])
    func aPackShowsItsForms(id: String) async throws {
        let pack = try #require(TestStandards.real.pack(id))
        try await withMember { visitor in
            let page = try await visitor.get(.rulePack(id)).text
            var texts = pack.statistics.tables.map(\.title)
            texts += pack.statistics.tables.flatMap(\.rows).map(\.title)
            texts += pack.statistics.tables.flatMap(\.columns).map(\.title)
            texts += pack.report?.standardTexts.map(\.title) ?? []
            texts += pack.improvementPlan?.actions.columns.map(\.title) ?? []
            #expect(texts.filter { !page.contains(Escaping().escapeText($0)) } == [])
            #expect(texts.count > 20)
        }
    }

    @Test func whatIsNotThereIsNotFound() async throws {
        try await withMember { visitor in
            let pack = try await visitor.get(.rulePack("khong-co"))
            let criterion = try await visitor.get(.ruleCriterion(pack: "17-2018-primary", code: "9.9"))
            #expect([pack.status, criterion.status] == [.notFound, .notFound])
        }
        try await withServer { nobody in
            let list = try await nobody.get(.rulePacks)
            #expect(list.status == .seeOther)
        }
    }
}
