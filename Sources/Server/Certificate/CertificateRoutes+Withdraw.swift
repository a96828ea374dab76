import Accreditation
import Criteria
import Hummingbird
import Storage

extension CertificateRoutes {
    func withdraw(_ context: AppContext) async throws -> Response {
        let details = try await app.certificateDetails(context)
        guard details.mayKeep else { throw PageError.notFound }
        let certificate = details.registered.certificate
        var values = FormValues(context.form)
        guard let (decision, reason) = try withdrawal(of: certificate, context, &values) else {
            return try page(details, values, context, status: .unprocessableContent)
        }
        do {
            try await app.certificates.withdraw(
                details, by: decision, because: reason, seenHash: context.form["noi-dung"],
                telling: "\(details.registered.school): đã thu hồi \(certificate.title).",
                link: Route.certificate(certificate.id).path, as: try context.signedIn().id)
        } catch let refusal as WithdrawalRefusal {
            throw refusal.pageError.keeping(context.form)
        }
        return .redirect(to: .certificate(certificate.id), notice: .success("Đã ghi quyết định thu hồi."))
    }

    /// The decision and the reason; nil with what is wrong in the values.
    private func withdrawal(
        of certificate: Certificate, _ context: AppContext, _ values: inout FormValues
    ) throws -> (DecisionNote, String)? {
        let (number, reason) = (context.form["so-thu-hoi"], context.form["ly-do-thu-hoi"])
        if number.isEmpty { values.fail("so-thu-hoi", "Hãy nhập số quyết định thu hồi.") }
        if number.unicodeScalars.count > 100 { values.fail("so-thu-hoi", "Số quyết định dài quá 100 ký tự.") }
        if reason.isEmpty { values.fail("ly-do-thu-hoi", "Hãy ghi lý do thu hồi.") }
        if reason.unicodeScalars.count > 4_000 { values.fail("ly-do-thu-hoi", "Lý do dài quá 4.000 ký tự.") }
        let (day, today) = (Day(typed: context.form["ngay-thu-hoi"]), try context.today)
        if let day {
            if day > today { values.fail("ngay-thu-hoi", "Ngày quyết định thu hồi ở sau hôm nay.") }
            if day < certificate.decision.day {
                values.fail("ngay-thu-hoi", "Ngày thu hồi không thể trước ngày công nhận.")
            }
        } else {
            values.fail("ngay-thu-hoi", "Hãy nhập ngày quyết định theo dạng ngày/tháng/năm.")
        }
        guard values.isValid, let day else { return nil }
        return (DecisionNote(number: number, day: day), reason)
    }
}

extension WithdrawalRefusal {
    fileprivate var pageError: PageError {
        switch self {
        case .alreadyWithdrawn:
            .refused("Chứng nhận này đã bị thu hồi", advice: "Hãy mở lại trang chứng nhận để xem quyết định thu hồi.")
        case .changedMeanwhile:
            .refused(
                "Chứng nhận vừa được sửa", advice: "Chưa ghi gì. Hãy mở lại trang chứng nhận, xem lại rồi thu hồi.")
        }
    }
}
