import Accreditation
import Criteria
import Storage

extension DeskSections {
    /// Certificates whose end is near, for managing bodies and for the schools that hold them.
    static let certificates: DeskProvider = { app, context, person, found in
        guard person.seesEndingCertificates else { return nil }
        let list = try await ending(app, context, person, found)
        guard list.total > 0 else { return nil }
        let reading = try app.registerReading(context)
        let link = Route.register.with("tinh-trang", CertificateStanding.ending.rawValue).path
        let lines: [TaskView]
        if person.holds(.provinceOfficer, .districtOfficer) {
            let schools = Set(list.certificates.map(\.certificate.school)).count
            let first = list.certificates.compactMap(\.certificate.validUntil).min()
            let soonest = first.map { "Sớm nhất: \($0.vietnamese)." } ?? ""
            let some = list.total > list.certificates.count ? "" : " của \(schools) trường"
            lines = [
                TaskView(
                    label: "Sắp hết hạn: \(list.total) chứng nhận\(some)", link: link, note: soonest, warning: nil)
            ]
        } else {
            lines = list.certificates.map { registered in
                let certificate = registered.certificate
                return TaskView(
                    label: "\(certificate.title): đến \(certificate.endText)",
                    link: Route.certificate(certificate.id).path,
                    note: reading.terms(of: registered).lines.first ?? "Chưa có quy định về hạn đăng ký lại.",
                    warning: CertificateStanding.ending.title)
            }
        }
        let months = list.certificates.map(\.endingMonths).max() ?? 0
        return DeskSection(title: "Chứng nhận hết hạn trong \(months) tháng tới", text: nil, lines: lines)
    }

    /// The certificates that were read with the page; for officers those that are kept for all of them alike.
    private static func ending(
        _ app: App, _ context: AppContext, _ person: SignedInPerson, _ found: DeskReading
    ) async throws -> EndingCertificates {
        if let ending = found.ending { return ending }
        let (store, today, id) = (app.certificates, try context.today, person.id)
        return try await counted(by: person, in: app.endingCache, context, found) {
            try await store.ending(today: today, as: id)
        }
    }
}

extension SignedInPerson {
    /// Whether certificates that end concern the person: as a managing body or as the school that holds them.
    var seesEndingCertificates: Bool { holds(.provinceOfficer, .districtOfficer, .principal, .councilChair) }
}
