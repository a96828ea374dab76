import Accreditation
import Archive
import Documents
import Foundation
import Postgres
import Storage
import TestSupport
import Testing

@testable import Server

/// Damaged and forged archives are refused with a reason, and leave nothing behind.
@Suite struct HostileArchiveTests {
    @Test func forgedArchivesAreRefusedAndNothingStays() async throws {
        try await HostileArchiveTests.with { path in
            let sound = try ForgedArchive(path: path)
            let forged = path + ".forged"
            try await ExportHome.with(story: false) { home in
                let before = try await HostileArchiveTests.rows(home)
                for forgery in Forgery.all {
                    var archive = sound
                    try forgery.change(&archive)
                    try archive.write(to: forged)
                    do {
                        try await home.take(forged)
                        Issue.record("\(forgery.name) was taken")
                    } catch {
                        #expect(forgery.expects(error), "\(forgery.name): \(error)")
                        #expect(!ImportCommand.sentence(error).contains("Không nạp được"), "\(error)")
                    }
                    #expect(try await HostileArchiveTests.rows(home) == before, "\(forgery.name)")
                    let left = try HostileArchiveTests.files(below: home.app.settings.dataFolder + "/files")
                    #expect(left == [], "\(forgery.name)")
                }
            }
        }
    }

    private static func rows(_ home: ExportHome) async throws -> [Int] {
        var counts: [Int] = []
        for table in ["dossier", "unit", "person", "rule_pack", "event"] {
            let row = try await home.owner.query("SELECT count(*) AS n FROM \(identifier: table)")[0]
            counts.append(try row["n"])
        }
        return counts
    }

    /// A flipped bit or a missing end is noticed, or changes nothing that is read.
    @Test func damagedBytesAreNoticed() async throws {
        try await HostileArchiveTests.with { path in
            let sound = [UInt8](try Data(contentsOf: URL(filePath: path)))
            let whole = try HostileArchiveTests.read(path)
            let damaged = path + ".damaged"
            var dice = SystemRandomNumberGenerator()
            for round in 0..<60 {
                var bytes = sound
                let place = Int.random(in: 0..<bytes.count, using: &dice)
                if round % 3 == 0 { bytes.removeLast(bytes.count - place) } else { bytes[place] ^= 1 << (round % 8) }
                try Data(bytes).write(to: URL(filePath: damaged))
                do {
                    let found = try HostileArchiveTests.read(damaged)
                    #expect(found == whole, "byte \(place), round \(round)")
                } catch is DossierFileRefusal {
                    continue
                }
            }
        }
    }

    @Test func namesThatClimbAndBombsAreRefused() async throws {
        try await HostileArchiveTests.with { path in
            var climbing = try ForgedArchive(path: path)
            climbing.entries.append((name: "aa/evil.txt", bytes: [1]))
            try climbing.list()
            let forged = path + ".forged"
            try climbing.write(to: forged)
            var bytes = try Data(contentsOf: URL(filePath: forged))
            while let place = bytes.range(of: Data("aa/evil.txt".utf8)) {
                bytes.replaceSubrange(place, with: Data("../evil.txt".utf8))
            }
            try bytes.write(to: URL(filePath: forged))
            #expect(throws: DossierFileRefusal.archive(.unsafeName)) { try HostileArchiveTests.read(forged) }
            var bomb = try ForgedArchive(path: path)
            bomb.entries.append((name: "du-lieu/bomb.json", bytes: Array(repeating: 0x20, count: 280 << 20)))
            try bomb.list()
            try bomb.write(to: forged)
            #expect(throws: DossierFileRefusal.self) { try HostileArchiveTests.read(forged) }
        }
    }

    /// What is in an archive, with the hashes of its files.
    private static func read(_ path: String) throws -> [String: [UInt8]] {
        var files: [[UInt8]] = []
        let taker = DossierFileTaker(
            begin: { files.append([]) }, write: { files[files.count - 1] += Array($0) }, finish: {})
        var found = try DossierFileReader(path: path).read(into: taker)
        for (index, file) in files.enumerated() { found["file \(index)"] = file }
        return found
    }

    private static func files(below folder: String) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.split(separator: "/").count > 1 }
    }

    /// A sound archive of a dossier with evidence, papers and a handing in.
    static func with(_ body: (String) async throws -> Void) async throws {
        try await ArchiveLeakTests.with { planted, app in
            try await planted.world.put(planted.dossier, into: .recognised)
            let path = try await ExportHome.archive(
                of: planted.dossier, as: planted.world.people.principal, app)
            let copy = app.settings.dataFolder + "/sound.zip"
            try FileManager.default.copyItem(atPath: path, toPath: copy)
            try await body(copy)
        }
    }
}
