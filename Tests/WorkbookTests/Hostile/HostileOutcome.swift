import Foundation
import Workbook

/// What came of reading one file.
struct HostileOutcome: Codable, CustomStringConvertible {
    var file: String
    /// `same`, `read`, or the refusal.
    var result: String
    var expected: String
    /// Time of the processor.
    var milliseconds: Double
    /// How much more memory the process had at its height than before.
    var megabytes: Double

    init(file: String, in folder: URL, good: ReadWorkbook) throws {
        self.file = file
        expected = try HostileOutcome.expectations(in: folder)[file] ?? "nothing"
        let bytes = [UInt8](try Data(contentsOf: folder.appending(path: file)))
        let before = try HostileOutcome.memory("VmRSS")
        // Writing 5 makes the kernel forget the height so far.
        try Data("5".utf8).write(to: URL(fileURLWithPath: "/proc/self/clear_refs"))
        let begin = HostileOutcome.processorTime()
        do throws(WorkbookRefusal) {
            result = try ReadWorkbook(bytes) == good ? "same" : "read"
        } catch {
            result = "\(error)"
        }
        milliseconds = HostileOutcome.processorTime() - begin
        megabytes = try HostileOutcome.memory("VmHWM") - before
    }

    /// Whether the result is what the list of expectations says.
    var isAsExpected: Bool {
        let isRead = result == "read" || result == "same"
        switch expected {
        case "refused": return !isRead
        case "same": return result == "same"
        case "read": return isRead
        case "either": return result != "read"
        default: return !isRead && expected.split(separator: ".").allSatisfy { result.contains($0) }
        }
    }

    var description: String { "\(file): \(result), expected \(expected), \(milliseconds) ms, \(megabytes) MB" }

    func append(to folder: URL) throws {
        let file = folder.appending(path: "outcomes.jsonl")
        let line = String(decoding: try JSONEncoder().encode(self), as: UTF8.self)
        let before = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        try (before + line + "\n").write(to: file, atomically: true, encoding: .utf8)
    }

    static func read(from folder: URL) throws -> [HostileOutcome] {
        try String(contentsOf: folder.appending(path: "outcomes.jsonl"), encoding: .utf8)
            .split(separator: "\n").map { try JSONDecoder().decode(HostileOutcome.self, from: Data($0.utf8)) }
    }

    static func names(in folder: URL) throws -> [String] { try expectations(in: folder).keys.sorted() }

    private static func expectations(in folder: URL) throws -> [String: String] {
        let list = try String(contentsOf: folder.appending(path: "expected.tsv"), encoding: .utf8)
        let pairs = list.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
        return Dictionary(uniqueKeysWithValues: pairs.map { ($0[0], $0[1]) })
    }

    /// What this process has had of the processor so far, in milliseconds: other work on the machine does not count.
    private static func processorTime() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000
    }

    /// A line of what the kernel knows of this process, in megabytes.
    private static func memory(_ name: String) throws -> Double {
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = status.split(separator: "\n").first { $0.hasPrefix(name) } ?? ""
        return (line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Double($0) } ?? 0) / 1024
    }
}
