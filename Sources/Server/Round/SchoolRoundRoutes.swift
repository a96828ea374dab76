import Accreditation
import HTTPTypes
import Hummingbird
import Storage

/// One school's figures in a collection: reading, confirming, checking.
struct SchoolRoundRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.schoolRound(.any, .any, .any)) { request, context in
            var reading = try await app.schoolRound(context)
            reading.corrects = request.query["sua"] == "1"
            return try page(reading, FormValues(), context)
        }
        router.post(.correctFigures(.any, .any, .any)) { _, context in try await correct(context) }
        router.post(.confirmFigures(.any, .any, .any)) { _, context in try await confirm(context) }
        router.post(.checkFigures(.any, .any, .any)) { _, context in try await check(context) }
        router.post(.withdrawFigures(.any, .any, .any)) { _, context in try await withdraw(context) }
        router.get(.figureVersions(.any, .any, .any)) { request, context in
            let query = request.uri.queryParameters
            return try await difference(query["tu"].flatMap { Int($0) }, query["den"].flatMap { Int($0) }, context)
        }
    }

    private func page(
        _ reading: SchoolRoundReading, _ values: FormValues, _ context: AppContext, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        try app.page(
            SchoolRoundPage(reading, values, warning: app.settings.deadlineWarningDays),
            title: "Số liệu – \(reading.access.name)",
            breadcrumbs: [Breadcrumb("Bảng việc", .start), Breadcrumb("Kỳ số liệu", .rounds)], context,
            status: status)
    }

    private func confirm(_ context: AppContext) async throws -> Response {
        let reading = try await app.schoolRound(context)
        guard reading.access.rights.contains(.confirmFigures) else { throw PageError.notFound }
        let confirmation = FigureConfirmation(
            school: reading.access.school, name: reading.name, seenHash: context.form["noi-dung"],
            packHash: reading.used?.packHash, failed: reading.problems(.hard).map(\.message),
            remarks: reading.problems(.soft).map(\.message), reason: context.form["ly-do"])
        return try await answering(reading, context) {
            try await app.rounds.confirm(confirmation, at: context.now, as: try context.signedIn().id)
            return "Đã xác nhận số liệu. Cơ quan quản lý kiểm tra được từ bây giờ."
        }
    }

    private func check(_ context: AppContext) async throws -> Response {
        let reading = try await app.schoolRound(context)
        guard reading.access.rights.contains(.checkFigures) else { throw PageError.notFound }
        let prefix = SchoolRoundPage.reasonPrefix
        let cells = context.form.fields.filter { $0.name.hasPrefix(prefix) && !$0.value.isBlank }.map {
            ReturnedCell(key: String($0.name.dropFirst(prefix.count)), reason: String($0.value.prefix(2_000)))
        }
        let returns = context.form["viec"] == "tra-lai"
        if !returns, !cells.isEmpty {
            var values = FormValues(context.form)
            values.fail("kiem-tra", "Đã ghi lý do trả lại \(cells.count) ô: hãy bấm Trả lại, hoặc xóa các lý do.")
            return try page(reading, values, context, status: .unprocessableContent)
        }
        return try await answering(reading, context) {
            try await app.rounds.check(
                returns ? .return : .approve, reading.name, of: reading.access.school,
                seenHash: context.form["noi-dung"], cells: cells, at: context.now, as: try context.signedIn().id)
            return returns ? "Đã trả lại \(cells.count) ô kèm lý do." : "Đã duyệt số liệu."
        }
    }

    private func correct(_ context: AppContext) async throws -> Response {
        var reading = try await app.schoolRound(context)
        guard reading.access.rights.contains(.correctFigures) else { throw PageError.notFound }
        reading.corrects = true
        guard let used = reading.used, reading.mayCorrectHere else {
            throw PageError.refused(
                "Không sửa được ở trang này",
                advice: "Hồ sơ đang mở: hãy sửa ở trang Số liệu, rồi đề nghị sửa ở kỳ này.")
        }
        let input = RoundCorrection(context.form, reading, used)
        guard input.values.isValid else {
            return try page(reading, input.values, context, status: .unprocessableContent)
        }
        let confirmation = FigureConfirmation(
            school: reading.access.school, name: reading.name, seenHash: context.form["noi-dung"],
            packHash: used.packHash, failed: input.problems(.hard), remarks: input.problems(.soft),
            reason: context.form["ly-do"])
        return try await answering(reading, context) {
            try await app.rounds.correct(
                confirmation, to: input.content, at: context.now, as: try context.signedIn().id)
            return "Đã đề nghị sửa số liệu chính thức. Bản mới có hiệu lực khi cơ quan quản lý duyệt."
        }
    }

    private func withdraw(_ context: AppContext) async throws -> Response {
        let reading = try await app.schoolRound(context)
        guard reading.access.rights.contains(.correctFigures) else { throw PageError.notFound }
        return try await answering(reading, context) {
            try await app.rounds.withdraw(
                reading.name, of: reading.access.school, at: context.now, as: try context.signedIn().id)
            return "Đã rút đề nghị sửa; bản chính thức giữ nguyên."
        }
    }

    /// Does something; a refusal shows the page again with what was typed.
    private func answering(
        _ reading: SchoolRoundReading, _ context: AppContext, _ body: () async throws -> String
    ) async throws -> Response {
        do {
            let sentence = try await body()
            return .redirect(to: reading.name.route(of: reading.access.school), notice: .success(sentence))
        } catch let refusal as RoundRefusal {
            var values = FormValues(context.form)
            values.fail(refusal.field, refusal.sentence)
            var now = try await app.schoolRound(context)
            now.corrects = reading.corrects
            return try page(now, values, context, status: .unprocessableContent)
        }
    }

    private func difference(_ from: Int?, _ to: Int?, _ context: AppContext) async throws -> Response {
        let reading = try await app.schoolRound(context)
        let person = try context.signedIn().id
        guard let from, let to,
            let old = try await app.rounds.official(from, reading.name, of: reading.access.school, as: person),
            let new = try await app.rounds.official(to, reading.name, of: reading.access.school, as: person)
        else { throw PageError.notFound }
        let content = FigureVersionsPage(reading, from: from, old.content, to: to, new.content)
        return try app.page(
            content, title: "Khác nhau giữa hai bản",
            breadcrumbs: [
                Breadcrumb("Bảng việc", .start),
                Breadcrumb("Số liệu", reading.name.route(of: reading.access.school)),
            ], context)
    }
}

extension StringProtocol {
    /// Whether nothing but blanks stands here.
    fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}

extension RoundRefusal {
    /// The field beside which it is said.
    fileprivate var field: String {
        switch self {
        case .reasonNeeded: "ly-do"
        case .cellsNeeded: "kiem-tra"
        default: "xac-nhan"
        }
    }

    /// What to do now, as one Vietnamese sentence.
    var sentence: String {
        switch self {
        case .nothingEntered: "Chưa có số liệu nào: hãy nhập số liệu trước khi xác nhận."
        case .failedChecks(let sentences): "Còn \(sentences.count) lỗi phải sửa: \(sentences.joined(separator: " "))"
        case .reasonNeeded: "Hãy ghi lý do: số liệu bị trả lại mà giữ nguyên, hoặc số liệu chính thức cần sửa."
        case .cellsNeeded: "Hãy ghi lý do ở ít nhất một ô cần trả lại."
        case .unchanged: "Đúng những số liệu này đã được xác nhận rồi; không có gì thay đổi."
        case .changedMeanwhile: "Số liệu hoặc tình trạng vừa thay đổi sau khi bạn mở trang. Hãy xem lại rồi làm lại."
        case .notNow(let state): "Không làm được khi số liệu đang ở tình trạng “\(state.title)”."
        }
    }
}
