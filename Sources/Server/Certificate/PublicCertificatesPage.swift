/// What everybody may look up without signing in: which school was recognised when, and until when.
struct PublicCertificatesPage: PageContent {
    static let template = "Certificate/public"

    let note: String
    let list: CertificateListView

    static let samples = [PublicCertificatesPage(note: "Tính đến hôm nay.", list: .sample)]
}
