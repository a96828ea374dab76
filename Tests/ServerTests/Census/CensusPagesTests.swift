import Accreditation
import Criteria
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Storage
import TestSupport
import Testing

@testable import Server

@Suite("Pages of schools counted by their results")
struct CensusPagesTests {
    @Test func everyFigureOpensItsSchoolsAndNamesWhatItLeavesOut() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.ratedDossier("unmet")
            _ = try await world.handIn(dossier, used)
            try await world.put(dossier.id, into: .registered)
            try await withServer(in: world, as: world.people.provinceOfficer) { visitor in
                let page = try await visitor.get(Route.census.with("nam", "2024")).text
                #expect(page.contains("2 trường. Mỗi số mở danh sách"))
                #expect(page.contains("Không tính: chưa có hồ sơ được tiếp nhận"))
                #expect(page.contains("Chưa đạt Mức 1"))
                #expect(page.contains("Theo lần nộp cuối của 1 hồ sơ"))
                let place = Route.censusSchools.with("don-vi", world.province.description).with("nam", "2024")
                let counted = place.with("muc", "self_level").with("gia-tri", "0")
                #expect(page.contains(counted.path.replacing("&", with: "&amp;")))
                let list = try await visitor.get(counted).text
                #expect(list.contains("Trường Tiểu học Hạ Vân"))
                #expect(!list.contains("Trường THCS Khê Thượng"))
                let left = try await visitor.get(place.with("muc", "self_level").with("gia-tri", "-")).text
                #expect(left.contains("Trường THCS Khê Thượng"))
                #expect(!left.contains("Trường Tiểu học Hạ Vân"))
                let criterion = try await visitor.get(place.with("bo", used.pack.id).with("tieu-chi", "1.1")).text
                #expect(criterion.contains("Chưa đạt tiêu chí 1.1"))
                #expect(criterion.contains(Route.dossier(dossier.id.uuid).path))
                let unknown = try await visitor.get(place.with("muc", "name"))
                #expect(unknown.status == .notFound)
            }
        }
    }

    @Test func keptCountsFollowEveryChange() async throws {
        try await TestWorld.with { world in
            let id = try await world.makeDossier(state: .drafting)
            try await withServer(in: world, as: world.people.districtOfficer) { visitor in
                let page = Route.census.with("nam", "2024")
                #expect(try await visitor.get(page).text.contains(">Đang tự đánh giá<"))
                try await world.put(id, into: .submitted)
                let after = try await visitor.get(page).text
                #expect(after.contains(">Đã nộp, chờ kiểm tra<"))
                #expect(!after.contains(">Đang tự đánh giá<"))
            }
        }
    }

    @Test func theWorkbookHoldsCountsAndSchools() async throws {
        try await TestWorld.with { world in
            try await withServer(in: world, as: world.people.districtOfficer) { visitor in
                let answer = try await visitor.get(Route.censusFile.with("nam", "2024"))
                #expect(answer.status == .ok)
                #expect(answer.body.readableBytesView.starts(with: Array("PK".utf8)))
            }
        }
    }

    @Test func theMinistryCountsTheCountryAndOpensNoDossier() async throws {
        try await TestWorld.with { world in
            let id = try await world.makeDossier(state: .drafting)
            let officer = try await world.makeMinistryOfficer()
            try await withServer(in: world, as: officer) { visitor in
                let page = try await visitor.get(Route.census.with("nam", "2024")).text
                #expect(page.contains("Cả nước – năm học 2024-2025"))
                #expect(page.contains("Tỉnh Hòa Lâm"))
                let list = try await visitor.get(Route.censusSchools.with("nam", "2024")).text
                #expect(list.contains("Trường Tiểu học Hạ Vân"))
                #expect(!list.contains(Route.dossier(id.uuid).path))
            }
        }
    }
}
