/// The public start page.
struct StartPage: PageContent {
    static let template = "Start/start"

    let heading: String
    let signInLink: String?
    let certificatesLink: String

    static let samples = [StartPage(heading: Product.name, signInLink: "/dang-nhap", certificatesLink: "/")]
}

extension StartPage {
    init(_ person: SignedInPerson?) {
        heading = person.map { "Xin chào \($0.name)" } ?? Product.name
        signInLink = person == nil ? Route.signIn.path : nil
        certificatesLink = Route.publicCertificates.path
    }
}
