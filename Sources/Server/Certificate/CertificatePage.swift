import Accreditation
import Criteria
import Storage

/// One certificate with what follows from it.
struct CertificatePage: PageContent {
    static let template = "Certificate/certificate"

    let what: String
    let school: String
    let standing: StateBadge
    let facts: [Fact]
    let withdrawal: [Fact]
    let outcomeLink: String?
    let schoolLink: String
    let keeping: Keeping?

    struct Fact: Sendable {
        let term: String
        let fact: String
    }

    /// What those who keep the register write down.
    struct Keeping: Sendable {
        let version: Int
        let link: String
        let formSummary: FormSummary?
        let number: FormField
        let issuer: FormField
        let withdrawing: Withdrawing?
    }

    /// The form of a withdrawal; none for what is withdrawn.
    struct Withdrawing: Sendable {
        let withdrawLink: String
        let seenHash: String
        let decision: FormField
        let day: FormField
        let why: FormField
    }

    static let samples: [CertificatePage] = {
        var values = FormValues([:])
        values.fail("so-giay", "Quá dài.")
        let fact = Fact(term: "Quyết định", fact: "1204/QĐ-UBND")
        return [
            CertificatePage(
                what: "Đạt chuẩn quốc gia mức độ 1", school: "Trường Tiểu học Hạ Vân",
                standing: StateBadge(CertificateStanding.valid), facts: [fact], withdrawal: [fact], outcomeLink: "/",
                schoolLink: "/",
                keeping: Keeping(
                    version: 1, link: "/", formSummary: values.summary, number: values.field("so-giay", "Số giấy"),
                    issuer: values.field("co-quan", "Cơ quan cấp"), withdrawing: Withdrawing("/", "ab12", values)))
        ]
    }()
}

extension CertificatePage {
    init(_ details: CertificateDetails, _ reading: RegisterReading, _ values: FormValues) {
        let (registered, certificate) = (details.registered, details.registered.certificate)
        what = certificate.title
        school = registered.school
        standing = StateBadge(registered.standing(on: reading.today))
        facts = Self.facts(details, reading)
        withdrawal = Self.withdrawal(details)
        outcomeLink = certificate.dossier.map { Route.outcome($0.uuid).path }
        schoolLink = Route.unit(certificate.school.uuid).path
        keeping =
            details.mayKeep
            ? Keeping(
                version: details.version, link: Route.certificate(certificate.id).path, formSummary: values.summary,
                number: values.field("so-giay", "Số giấy chứng nhận hoặc bằng", hint: "Số in trên giấy."),
                issuer: values.field(
                    "co-quan", "Cơ quan cấp", hint: "Để trống thì hiện cơ quan mà thông tư quy định."),
                withdrawing: certificate.withdrawal == nil
                    ? Withdrawing(Route.withdrawCertificate(certificate.id).path, details.seenHash, values) : nil)
            : nil
    }

    private static func facts(_ details: CertificateDetails, _ reading: RegisterReading) -> [Fact] {
        let (registered, certificate) = (details.registered, details.registered.certificate)
        let terms = reading.terms(of: registered)
        let source =
            details.fileName.isEmpty ? "Kết quả ghi nhận trong hệ thống" : "Danh sách đã nhập: \(details.fileName)"
        return [
            ("Trường khi được cấp", certificate.schoolName), ("Đơn vị quản lý", registered.unit),
            ("Quyết định", "\(certificate.decision.number) ngày \(certificate.decision.day.vietnamese)"),
            ("Số giấy chứng nhận", certificate.paperNumber.isEmpty ? "Chưa ghi" : certificate.paperNumber),
            ("Có giá trị đến", certificate.endText), ("Cơ quan cấp", reading.authority(of: certificate)),
            ("Căn cứ", reading.basis(of: certificate)), ("Nguồn", source),
        ].map { Fact(term: $0.0, fact: $0.1) }
            + terms.lines.compactMap { line in
                line.firstIndex(of: ":").map { colon in
                    Fact(
                        term: String(line[..<colon]),
                        fact: line[line.index(after: colon)...].trimmingPrefix(" ").description)
                }
            }
    }

    private static func withdrawal(_ details: CertificateDetails) -> [Fact] {
        guard let decision = details.registered.certificate.withdrawal else { return [] }
        let reasons = details.withdrawal.map {
            [
                Fact(term: "Lý do thu hồi", fact: $0.reason),
                Fact(term: "Người ghi", fact: "\($0.byName), \(VietnameseTime.moment($0.at))"),
            ]
        }
        return [Fact(term: "Quyết định thu hồi", fact: "\(decision.number) ngày \(decision.day.vietnamese)")]
            + (reasons ?? [])
    }
}

extension CertificatePage.Withdrawing {
    init(_ link: String, _ seenHash: String, _ values: FormValues) {
        withdrawLink = link
        self.seenHash = seenHash
        decision = values.field("so-thu-hoi", "Số quyết định thu hồi", isRequired: true)
        day = values.field("ngay-thu-hoi", "Ngày quyết định thu hồi", isRequired: true)
        why = values.field(
            "ly-do-thu-hoi", "Lý do thu hồi",
            hint: "Trường và cơ quan quản lý đọc được; không hiện ở danh sách công khai.",
            isRequired: true)
    }
}
