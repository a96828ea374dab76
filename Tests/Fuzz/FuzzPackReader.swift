import Criteria
import Foundation

/// The small sound pack that each input is laid into.
private let base = PackSource(id: "base", files: files(in: "Tests/CriteriaTests/Packs/base"))
private let schema = (try? Data(contentsOf: URL(filePath: "Standards/Schema/standards.xsd"))).flatMap {
    try? PackSchema(Array($0))
}

/// What libFuzzer calls: the bytes stand for the file of the pack that begins as they do. They are read with the
/// grammar, and without it as the files are that the database kept; then every check looks at them.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPackReader(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    var source = base
    let head = bytes.prefix(200)
    source.files[name(head)] = bytes
    for grammar in [schema, nil] {
        let (pack, _) = PackReader.read(source, schema: grammar)
        guard let pack else { continue }
        _ = pack.problems() + RulePack.problems(among: [pack])
        _ = PackListing.text(pack)
    }
    return 0
}

/// The file that begins as these bytes do.
private func name(_ head: ArraySlice<UInt8>) -> String {
    let names = [
        "<pack": "circular.xml", "<statistics": "statistics.xml", "<papers": "papers.xml",
        "<procedure": "procedure.xml",
    ]
    return names.first { contains(head, $0.key) }?.value ?? "1.1.xml"
}

private func files(in folder: String) -> [String: [UInt8]] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return Dictionary(
        uniqueKeysWithValues: names.filter { $0.hasSuffix(".xml") }.compactMap { name in
            (try? Data(contentsOf: URL(filePath: "\(folder)/\(name)"))).map { (name, Array($0)) }
        })
}

private func contains(_ head: ArraySlice<UInt8>, _ word: String) -> Bool {
    String(decoding: head, as: UTF8.self).contains(word)
}
