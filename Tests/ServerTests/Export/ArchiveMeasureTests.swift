import Accreditation
import Foundation
import Postgres
import Storage
import TestSupport
import Testing

@testable import Server

/// Evidence of many times the memory that an archive may take.
@Suite(.serialized) struct ArchiveMeasureTests {
    /// Set where nothing else runs beside: the memory of a process that hundreds of tests share says nothing.
    private static let isAlone = ProcessInfo.processInfo.environment["ACCREDITATION_ALONE"] != nil
    /// 2 GB in twenty files with the full sizes, else 300 MB.
    private static let fileSize = (ProcessInfo.processInfo.environment["ACCREDITATION_FULL"] != nil ? 100 : 15) << 20
    private static let files = 20

    @Test(.enabled(if: isAlone)) func bigEvidenceNeedsLittleMemory() async throws {
        try await ArchiveLeakTests.with { planted, app in
            try await planted.world.put(planted.dossier, into: .drafting)
            try await ArchiveMeasureTests.addFiles(to: planted, app)
            let head = planted.world.people.principal
            let (path, out) = try await ArchiveMeasureTests.measured {
                try await ExportHome.archive(of: planted.dossier, as: head, app)
            }
            let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
            #expect(size > ArchiveMeasureTests.files * ArchiveMeasureTests.fileSize)
            try await ExportHome.with(story: false) { other in
                let (_, back) = try await ArchiveMeasureTests.measured { try await other.take(path) }
                print("\(size >> 20) MB, out: \(out), in: \(back)")
                #expect(out.kilobytes < 200_000 && back.kilobytes < 200_000)
            }
        }
    }

    /// How long something took, and how much more memory than before it had at most.
    private struct Cost: CustomStringConvertible {
        let time: Duration
        let kilobytes: Int

        var description: String { "\(time), \(kilobytes) kB more" }
    }

    private static func measured<Value>(_ body: () async throws -> Value) async throws -> (Value, Cost) {
        let before = try memory("VmRSS:")
        try "5".write(toFile: "/proc/self/clear_refs", atomically: false, encoding: .utf8)
        let begun = ContinuousClock.now
        let value = try await body()
        return (value, Cost(time: ContinuousClock.now - begun, kilobytes: try memory("VmHWM:") - before))
    }

    private static func memory(_ name: String) throws -> Int {
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = try #require(status.split(separator: "\n").first { $0.hasPrefix(name) })
        return try #require(Int(line.filter(\.isNumber)))
    }

    /// Further files of the planted piece.
    private static func addFiles(to planted: PlantedWorld, _ app: App) async throws {
        for slot in 2...(files + 1) {
            let intake = FileIntake(app.files)
            try intake.begin()
            var piece = [UInt8](repeating: UInt8(slot), count: 1 << 20)
            for number in 0..<(fileSize >> 20) {
                piece[0] = UInt8(number)
                try piece.withUnsafeBytes { try intake.write($0) }
            }
            let kept = try intake.finish()
            let (world, dossier) = (planted.world, planted.dossier.uuid)
            try await world.owner.execute(
                """
                INSERT INTO evidence_revision (school_id, dossier_id, evidence_id, slot, revision, sha256, file_name,
                    media_type, size, uploaded_by)
                VALUES (\(world.school.uuid), \(dossier), \(planted.target.evidence), \(slot), 1, \(kept.hash),
                    'phim.mp4', 'video/mp4', \(kept.size), \(world.people.member.uuid))
                """)
        }
    }
}
