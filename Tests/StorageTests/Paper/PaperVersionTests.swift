import Accreditation
import Criteria
import Foundation
import Postgres
import Storage
import TestSupport
import Testing

@Suite struct PaperVersionTests {
    @Test func anApprovedPaperKeepsWhatItWasMadeFrom() async throws {
        try await PaperWorld.with { world in
            let made = try await world.made(gaps: ["Chưa ghi nguồn lực."], reason: "Ghi sau khi có kinh phí.")
            let version = try await world.approve(made)
            #expect(version.number == 1 && version.byName == "Nguyễn Thị Hiệu")
            #expect(version.docx == PaperFile(hash: made.docx.hash, size: made.docx.size))
            #expect(version.gaps == ["Chưa ghi nguồn lực."] && version.reason == "Ghi sau khi có kinh phí.")
            let kept = try await world.store.state(of: version.id, in: world.dossier, as: world.principal)
            #expect(kept.paper == "plan" && kept.pack == world.used.pack.hash)
            #expect(kept.state == (try await world.material().source(for: "plan").reduced(to: try world.form()).state))
            await #expect(throws: PaperRefusal.nothingChanged) { try await world.approve(made) }
            try await world.store.save(
                "Sửa", at: .text("training"), of: "plan", in: world.dossier, seen: 0, by: world.member)
            #expect(try await world.approve(try await world.made()).number == 2)
            let versions = try await world.store.versions(of: world.dossier, as: world.member)
            #expect(versions.map(\.number) == [2, 1])
        }
    }

    @Test func whatWasChangedMeanwhileIsNotApproved() async throws {
        try await PaperWorld.with { world in
            let made = try await world.made()
            try await world.store.save(
                "Sửa", at: .text("training"), of: "plan", in: world.dossier, seen: 0, by: world.member)
            await #expect(throws: PaperRefusal.changedMeanwhile) { try await world.approve(made) }
            let gaps = try await world.made(gaps: ["Thiếu"], reason: " ")
            await #expect(throws: PaperRefusal.incomplete(gaps: ["Thiếu"])) { try await world.approve(gaps) }
            await #expect(throws: StorageError.self) {
                try await world.approve(try await world.made(), as: world.member)
            }
            #expect(try await world.store.versions(of: world.dossier, as: world.member).isEmpty)
        }
    }

    @Test func approvedPapersAreReadByThoseItConcerns() async throws {
        try await PaperWorld.with { world in
            let version = try await world.approve(try await world.made())
            let pdf = Array("%PDF-1.7\nĐã ký\n%%EOF".utf8)
            let scan = try await world.addScan(pdf, to: version.id, as: world.member)
            #expect(scan.mediaType == "application/pdf" && scan.byName == "Bùi Văn Viên")
            let people = world.world.people
            let sees: (PersonID) async throws -> Bool = { person in
                let versions = try await world.store.versions(of: world.dossier, as: person)
                return versions.count == 1 && versions[0].scans == [scan]
            }
            #expect(try await sees(people.secretary))
            #expect(try await !sees(people.districtOfficer))
            try await world.world.put(world.dossier.id, into: .submitted)
            #expect(try await sees(people.districtOfficer))
            #expect(try await !sees(people.provinceOfficer))
            for person in [people.otherPrincipal, people.otherDistrictOfficer, people.evaluator, people.operator] {
                #expect(try await !sees(person))
                await #expect(throws: StorageError.self) {
                    try await world.store.state(of: version.id, in: world.dossier, as: person)
                }
            }
        }
    }

    @Test func filesOfPapersAreNotTidiedAway() async throws {
        try await PaperWorld.with { world in
            let version = try await world.approve(try await world.made())
            let scan = try await world.addScan(Array("%PDF-1.7\nKý\n%%EOF".utf8), to: version.id, as: world.member)
            let tidying = FileTidying(world.world.database, files: world.files)
            #expect(try await tidying.run(placedBefore: Date(timeIntervalSinceNow: 60)) == 0)
            for hash in [version.docx.hash, version.pdf.hash, scan.file.hash] { try await world.files.verify(hash) }
        }
    }

    @Test func onlyScansAreTakenAsScans() async throws {
        try await PaperWorld.with { world in
            let version = try await world.approve(try await world.made())
            await #expect(throws: UnsuitableScan.self) {
                try await world.addScan(Array("chỉ là chữ".utf8), to: version.id, as: world.member)
            }
            await #expect(throws: UploadError.tooLarge(largest: 1_000)) {
                try await world.addScan(Array(repeating: 37, count: 2_000), to: version.id, as: world.member)
            }
            await #expect(throws: StorageError.self) {
                try await world.addScan(Array("%PDF-1.7\n%%EOF".utf8), to: PaperVersionID(), as: world.member)
            }
        }
    }

    @Test func aDamagedStateIsNotShown() async throws {
        try await PaperWorld.with { world in
            let version = try await world.approve(try await world.made())
            try await world.world.owner.execute("UPDATE paper_version SET source = '{}'")
            await #expect(throws: DamagedPaper.self) {
                try await world.store.state(of: version.id, in: world.dossier, as: world.principal)
            }
        }
    }
}
