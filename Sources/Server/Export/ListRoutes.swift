import Accreditation
import Criteria
import Documents
import HTTPTypes
import Hummingbird
import NIOCore
import Storage
import Workbook

/// Results and list of evidence as workbooks; readers get what their pages show them.
struct ListRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.resultWorkbook(.any)) { request, context in try await results(request, context) }
        router.get(.evidenceWorkbook(.any)) { _, context in try await evidence(context) }
    }

    private func results(_ request: Request, _ context: AppContext) async throws -> Response {
        let read = try await app.readContent(context, number: try request.uri.queryParameters.submissionNumber)
        let proofs = try read.content.proofs(read.used.assessment)
        let written = ResultWorkbook(
            read.source, proofs, read.result, title: "\(read.dossier.title). \(read.title).")
        let number = read.submission.map { " (lần nộp \($0.number))" } ?? ""
        return try .workbook(
            written.workbook, name: "Kết quả \(read.dossier.schoolYear) – \(read.dossier.schoolName)\(number).xlsx")
    }

    private func evidence(_ context: AppContext) async throws -> Response {
        let visit = try await app.evidenceVisit(context)
        let read = try await app.readContent(context)
        var source = read.source
        if visit.dossier.allows(.readWorkings) {
            let used = try await app.rules(of: visit.dossier)
            source = try await app.papers.material(of: visit.dossier, under: used, as: visit.person)
                .source(for: "evidence-list")
        }
        guard let written = EvidenceWorkbook.workbook(source, title: "\(read.dossier.title). \(read.title).") else {
            throw PageError.notFound
        }
        return try .workbook(
            written, name: "Danh mục minh chứng \(read.dossier.schoolYear) – \(read.dossier.schoolName).xlsx")
    }
}

extension ReadContent {
    /// What lists are made from: the content and what it is called.
    fileprivate var source: PaperSource {
        PaperSource(
            used.printed,
            PaperState(content: content, school: PaperSchool(name: dossier.schoolName, kind: dossier.schoolKind)))
    }
}

extension Response {
    /// A workbook to keep.
    static func workbook(_ workbook: WrittenWorkbook, name: String) throws -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                .contentDisposition: ContentDisposition.header(fileName: name, isKept: true),
                .cacheControl: "private, no-store",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: try workbook.xlsx())))
    }
}
