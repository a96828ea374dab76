import Accreditation
import Archive
import Criteria
import Documents
import Foundation
import Storage

/// What stands in an archive of a dossier, entry by entry in order.
struct ExportLayout: Sendable {
    /// One entry.
    struct Entry: Sendable {
        let name: String
        let content: Content
    }

    enum Content: Sendable {
        case bytes([UInt8])
        case packed([UInt8])
        case file(RecordedFile)

        var size: Int {
            switch self {
            case .bytes(let bytes), .packed(let bytes): bytes.count
            case .file(let file): file.size
            }
        }
    }

    private(set) var entries: [Entry] = []
    let manifest: DossierManifest
    private var names = DossierFileNames()
    private let titles: [String: String]

    /// - Throws: where the content does not fit the pack, or a draft of a paper cannot be made.
    init(_ record: DossierRecord, _ used: UsedPack, for person: PersonID) throws {
        let content = try ContentHash.canonical(record.content)
        manifest = DossierManifest(
            extent: record.extent.rawValue, dossier: record.dossier.id.description,
            school: record.dossier.school.description, schoolYear: record.dossier.schoolYear.start,
            pack: record.content.pack, packHash: record.content.packHash, contentHash: ContentHash.hex(content))
        let forms = used.printed.papers
        titles = Dictionary(
            forms.enumerated().map { ($1.id, ExportLayout.title($1, $0 + 1)) }, uniquingKeysWith: { first, _ in first })
        add(DossierFolder.readMe, text: ExportLayout.readMe(record))
        add(DossierFolder.content, content)
        let result = ResultFile.json(
            try record.content.proofs(used.assessment), record.content, submission: record.submission)
        add(DossierFolder.result, text: JSONWriter.text(result))
        add(DossierFolder.findings, text: JSONWriter.text(record.content.findingsFile))
        addData(record)
        try addDrafts(record, used, person)
        for file in record.files { entries.append(Entry(name: name(of: file), content: .file(file))) }
    }

    private mutating func addData(_ record: DossierRecord) {
        for table in record.tables { add("\(DossierFolder.data)/\(table.name).json", text: table.json) }
        for page in record.history { add("\(DossierFolder.history)/\(page.name).json", text: page.json) }
        for (hash, pack) in record.packs.sorted(by: { $0.key < $1.key }) {
            for (file, bytes) in pack.files.sorted(by: { $0.key < $1.key }) {
                add("\(DossierFolder.packs)/\(hash)/\(pack.id)/\(file)", bytes)
            }
        }
    }

    private mutating func addDrafts(_ record: DossierRecord, _ used: UsedPack, _ person: PersonID) throws {
        guard let material = record.material else { return }
        for form in used.printed.papers {
            let visit = PaperVisit(person: person, dossier: record.dossier, used: used, form: form)
            let name = names.name(in: DossierFolder.drafts, titles[form.id] ?? form.title, ending: ".docx")
            entries.append(Entry(name: name, content: .packed(try MadeNow(visit, material).docx())))
        }
    }

    private mutating func name(of file: RecordedFile) -> String {
        let ending = DossierFileNames.ending(file.fileName)
        switch file.place {
        case .evidence(let code, let name, let slot, let revision, let isNewest):
            let marks = (slot > 1 ? [" (tệp \(slot))"] : []) + (isNewest ? [] : [" (bản \(revision))"])
            return names.name(
                in: isNewest ? DossierFolder.evidence : DossierFolder.olderEvidence,
                "\(code) - \(name.prefix(100))\(marks.joined())", ending: ending)
        case .paper(let paper, let number):
            return names.name(
                in: DossierFolder.papers, "\(titles[paper] ?? paper) (bản \(number))", ending: ending)
        case .scan(let paper, let number, let order):
            return names.name(
                in: DossierFolder.papers, "\(titles[paper] ?? paper) (bản \(number), bản quét \(order))",
                ending: ending)
        }
    }

    private mutating func add(_ name: String, _ bytes: [UInt8]) {
        entries.append(Entry(name: name, content: .bytes(bytes)))
    }

    private mutating func add(_ name: String, text: String) { add(name, Array(text.utf8)) }

    private static func title(_ form: PaperForm, _ number: Int) -> String {
        "\(number < 10 ? "0" : "")\(number) \(form.title)"
    }
}

extension ExportLayout {
    /// What the archive says about itself to whoever opens it.
    private static func readMe(_ record: DossierRecord) -> String {
        let isWhole = record.extent == .dossier
        let lines = [
            "\(record.dossier.title)", "",
            isWhole ? "Toàn bộ hồ sơ tự đánh giá." : "Hồ sơ đúng như lúc nộp, và các quyết định về hồ sơ.", "",
            "\(DossierFolder.evidence)/: tệp minh chứng, tên bắt đầu bằng mã minh chứng.",
            "\(DossierFolder.papers)/: văn bản đã duyệt và bản quét đã ký, đóng dấu.",
            isWhole ? "\(DossierFolder.drafts)/: văn bản theo nội dung hồ sơ lúc tải." : "",
            "\(DossierFolder.data)/, \(DossierFolder.history)/: dữ liệu và lịch sử thay đổi (JSON).",
            "\(DossierFolder.packs)/: bộ tiêu chí của hồ sơ (XML), trong thư mục mang mã băm của bộ.",
            "\(DossierFolder.content), \(DossierFolder.result): nội dung hồ sơ; kết quả kèm căn cứ.",
            "\(DossierFolder.findings): tính lại kết quả bằng lệnh accreditation assess \(DossierFolder.findings).",
            "\(DossierManifest.name): mã băm SHA-256 và độ dài của từng tệp.",
            isWhole ? "Nạp vào hệ thống khác bằng lệnh accreditation import-dossier." : "",
        ]
        return lines.enumerated().filter { $1 != "" || $0 == 1 || $0 == 3 }.map(\.element)
            .joined(separator: "\r\n") + "\r\n"
    }
}
