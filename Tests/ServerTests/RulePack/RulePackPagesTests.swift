import Accreditation
import Criteria
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Server

@Suite struct RulePackPagesTests {
    private let person = SignedInPerson.sample(.councilMember)

    @Test func everyPackIsListedAndHasItsPage() async throws {
        let packs = TestStandards.real.packs
        try await withServer(people: [person]) { visitor in
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
        try await withServer(people: [person]) { visitor in
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
        try await withServer(people: [person]) { visitor in
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
        try await withServer(people: [person]) { visitor in
            let newer = try await visitor.get(.ruleCriterion(pack: "57-2026-general", code: "1.2"))
            #expect(newer.text.contains("Tương ứng trong"))
            #expect(newer.text.contains("/quy-dinh/17-2018-primary/1.2\""))
            #expect(newer.text.contains("/quy-dinh/18-2018-secondary/1.4\""))
            #expect(newer.text.contains("không phải bảng đối chiếu chính thức"))
            let older = try await visitor.get(.ruleCriterion(pack: "19-2018-preschool", code: "5.4"))
            #expect(older.text.contains("/quy-dinh/57-2026-preschool/3.5\""))
        }
    }

    @Test func whatIsNotThereIsNotFound() async throws {
        try await withServer(people: [person]) { visitor in
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
