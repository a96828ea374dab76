import Accreditation
import Criteria
import Storage

/// What is needed to say what follows from certificates on a day.
struct RegisterReading: Sendable {
    let today: Day
    let packs: [RulePack]

    /// The rules under which a certificate was issued; nil where no pack writes them down.
    func pack(of certificate: Certificate) -> RulePack? {
        if let id = certificate.packID, let pack = packs.first(where: { $0.id == id }) { return pack }
        return packs.inForce(for: certificate.schoolKind, on: certificate.decision.day)
    }

    /// What follows from a certificate.
    func terms(of registered: RegisteredCertificate) -> CertificateTerms {
        let certificate = registered.certificate
        guard !certificate.isReplaced else {
            return CertificateTerms(of: certificate, validity: nil, highest: nil, leadMonths: nil)
        }
        let pack = pack(of: certificate)
        return CertificateTerms(
            of: certificate, validity: pack?.validity(of: certificate.kind),
            highest: pack?.highestRank(of: certificate.kind), leadMonths: registered.leadMonths)
    }

    /// The legal text behind a certificate, in words.
    func basis(of certificate: Certificate) -> String {
        if !certificate.basis.isEmpty { return certificate.basis }
        return pack(of: certificate).map { "Thông tư \($0.circular.number)" } ?? "Chưa ghi"
    }

    /// Who signed, in words.
    func authority(of certificate: Certificate) -> String {
        if !certificate.issuedBy.isEmpty { return certificate.issuedBy }
        return pack(of: certificate)?.authority(of: certificate.kind).map { "\($0) (theo thông tư)" } ?? "Chưa ghi"
    }
}

extension CertificateTerms {
    /// The days that follow, each with its article.
    var lines: [String] {
        let first = renewal.map { term in
            let source = term.citation.map { "\($0)" } ?? "theo cài đặt của tỉnh"
            return "Hạn đăng ký lại: \(term.day.vietnamese) (\(term.length) tháng trước khi hết hạn, \(source))"
        }
        let second = higher.map { term in
            let source = term.citation.map { ", \($0)" } ?? ""
            return "Sớm nhất được xét cao hơn: \(term.day.vietnamese) (sau \(term.length) năm\(source))"
        }
        return [first, second].compactMap { $0 }
    }
}

extension App {
    /// The register of recognitions.
    var certificates: CertificateStore { CertificateStore(database) }

    /// What a school was recognised for; nothing for other units.
    func certificateViews(of unit: UnitDetails, _ context: AppContext) async throws -> [CertificateView] {
        guard unit.school != nil else { return [] }
        let reading = try registerReading(context)
        return try await certificates.certificates(of: unit.unit.id, as: try context.signedIn().id)
            .map { CertificateView($0, reading, isLinked: false) }
    }

    /// What follows from certificates today.
    func registerReading(_ context: AppContext) throws -> RegisterReading {
        RegisterReading(today: try context.today, packs: standards.packs)
    }
}
