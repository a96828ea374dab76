import Accreditation
import Criteria
import Storage

/// A certificate as lists show it: partials Certificate/row and Certificate/line.
struct CertificateView: Sendable {
    let school: String
    /// The managing body, and the name under which the school received it where that was another.
    let schoolNote: String
    let what: String
    let decision: String
    let paper: String
    let ends: String
    let standing: StateBadge
    /// Where a renewal or something higher comes into question.
    let terms: [String]
    /// None for those who are not signed in.
    let certificateLinks: [String]
}

extension CertificateView {
    init(_ registered: RegisteredCertificate, _ reading: RegisterReading, isLinked: Bool) {
        let certificate = registered.certificate
        school = registered.school
        let earlier = certificate.schoolName == registered.school ? "" : "cấp cho \(certificate.schoolName)"
        schoolNote = [registered.unit, earlier].filter { !$0.isEmpty }.joined(separator: "; ")
        what = certificate.title
        decision = "\(certificate.decision.number) ngày \(certificate.decision.day.vietnamese)"
        paper = certificate.paperNumber
        ends = certificate.endText
        standing = StateBadge(registered.standing(on: reading.today))
        terms = reading.terms(of: registered).lines
        certificateLinks = isLinked ? [Route.certificate(certificate.id).path] : []
    }

    static let sample = CertificateView(
        school: "Trường Tiểu học Hạ Vân", schoolNote: "Huyện Trung Môn", what: "Đạt chuẩn quốc gia mức độ 1",
        decision: "1204/QĐ-UBND ngày 05.09.2021", paper: "GV-17", ends: "05.09.2026",
        standing: StateBadge(CertificateStanding.ending), terms: ["Hạn đăng ký lại: 05.04.2026 (Điều 37)"],
        certificateLinks: ["/"])
}

extension Certificate {
    /// What was recognised, in words.
    var title: String { "\(kind.title) \(kind.rankTitle.lowercased()) \(rank)" }

    /// The last day, in words.
    var endText: String {
        guard let validUntil else { return "Không ghi thời hạn" }
        return validUntil.vietnamese + (isEndPrinted ? " (ngày in trên giấy)" : "")
    }
}

extension RegisteredCertificate {
    func standing(on day: Day) -> CertificateStanding { certificate.standing(on: day, endingMonths: endingMonths) }
}

extension StateBadge {
    init(_ standing: CertificateStanding) {
        let css =
            switch standing {
            case .valid: "state-met"
            case .ending: "state-warning"
            case .ended, .withdrawn: "state-unmet"
            case .replaced: "state-neutral"
            }
        self.init(css: css, label: standing.title)
    }
}
