import Accreditation
import Criteria
import Documents
import Hummingbird
import Storage

/// Approving a paper, by the school's head; and the signed scans beside it.
struct PaperApproveRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.post(.approvePaper(.any, .any)) { _, context in try await approve(context) }
        router.post(.paperScans(.any, .any, .any)) { request, context in try await addScan(request, context) }
    }

    private func approve(_ context: AppContext) async throws -> Response {
        let visit = try await app.paperVisit(context)
        guard visit.dossier.allows(.approvePapers) else {
            throw PageError.refused(
                "Chỉ hiệu trưởng được duyệt văn bản", advice: "Hãy báo hiệu trưởng khi văn bản đã soạn xong.")
        }
        var values = FormValues(context.form)
        do {
            let version = try await freeze(visit, seen: context.form["noi-dung"], reason: context.form["ly-do"])
            return .redirect(
                toChecked: visit.link + "#ban-da-duyet",
                notice: .success("Đã duyệt \(visit.form.title.lowercased()), bản \(version.number)."))
        } catch PaperRefusal.changedMeanwhile {
            values.fail(
                "duyet",
                "Hồ sơ vừa được sửa sau khi bạn mở trang này nên chưa duyệt. Hãy xem trước lại rồi duyệt.")
        } catch PaperRefusal.incomplete(let gaps) {
            values.fail("ly-do", "Văn bản còn thiếu \(gaps.count) chỗ. Hãy ghi lý do duyệt, hoặc điền cho đủ.")
        } catch PaperRefusal.nothingChanged {
            return .redirect(
                toChecked: visit.link,
                notice: .warning("Bản đã duyệt gần nhất được làm từ chính nội dung này, không cần duyệt lại."))
        } catch let error as PrintError {
            guard let error = PageError(printing: error) else { throw error }
            values.fail("duyet", "Chưa duyệt được: \(error.title). \(error.advice)")
        }
        return try await app.paperPage(visit, values, context, status: .unprocessableContent)
    }

    /// Makes both files from one state, keeps them, and has the state compared again before anything is written.
    private func freeze(_ visit: PaperVisit, seen: String, reason: String) async throws -> PaperVersion {
        let made = try await app.makeNow(visit, isApproved: true)
        guard made.hash == seen else { throw PaperRefusal.changedMeanwhile }
        let gaps = made.composed.missing.map(\.sentence)
        guard made.forbidding.isEmpty else { throw PaperRefusal.incomplete(gaps: made.forbidding.map(\.sentence)) }
        guard gaps.isEmpty || !reason.isEmpty else { throw PaperRefusal.incomplete(gaps: gaps) }
        let docx = try await app.files.keep(try made.docx())
        let pdf = try await app.files.keep(try await app.press.pdf(made.html()))
        let paper = MadePaper(docx: docx, pdf: pdf, sourceHash: made.hash, gaps: gaps, reason: reason)
        return try await app.papers.approve(
            paper, of: visit.form, in: visit.dossier, under: visit.used, as: visit.person)
    }

    private func addScan(_ request: Request, _ context: AppContext) async throws -> Response {
        let visit = try await app.paperVisit(context)
        if let lock = visit.lock { throw lock.error(keeping: context.form) }
        let version = try await app.paperVersion(visit, try context.number("number"))
        guard var reader = MultipartReader(request) else { throw PageError.malformed }
        var taken: PaperScan?
        while let part = try await reader.nextPart() {
            guard let fileName = part.fileName, !fileName.isEmpty, taken == nil else { continue }
            do {
                taken = try await app.papers.addScan(
                    fileName: fileName, to: version.id, in: visit.dossier, files: app.files,
                    largest: app.settings.uploadMegabytes * 1024 * 1024, as: visit.person
                ) { try await reader.nextPiece() }
            } catch let error as UnsuitableScan {
                throw PageError.unsuitableScan(error)
            } catch {
                throw PageError(upload: error) ?? error
            }
        }
        guard let taken else { throw PageError.noScanChosen }
        return .redirect(
            toChecked: visit.link + "#ban-da-duyet", notice: .success("Đã lưu bản đã ký “\(taken.fileName)”."))
    }
}

extension App {
    /// An approved paper by its number.
    func paperVersion(_ visit: PaperVisit, _ number: Int) async throws -> PaperVersion {
        let versions = try await papers.versions(of: visit.dossier, as: visit.person)
        guard let version = versions.first(where: { $0.paper == visit.form.id && $0.number == number }) else {
            throw PageError.notFound
        }
        return version
    }
}

extension PageError {
    static let noScanChosen = PageError(
        status: .unprocessableContent, title: "Chưa chọn tệp", advice: "Hãy chọn bản quét đã ký rồi bấm Tải lên.")

    static func unsuitableScan(_ error: UnsuitableScan) -> PageError {
        PageError(
            status: .unprocessableContent, title: "Không nhận được tệp này",
            advice: "Đây là tệp loại \(error.title). Bản quét đã ký cần là PDF hoặc ảnh JPEG, PNG.")
    }
}
