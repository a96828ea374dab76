import Storage

/// Slips with one-time passwords, several on a sheet of A4.
struct SlipsPage: PageContent {
    static let template = "People/slips"

    let slips: [Slip]
    let listLink: String

    static let samples = [SlipsPage(slips: [.sample], listLink: "/")]
}

/// What somebody gets on paper: a login and a password that is used once.
struct Slip: Sendable {
    let person: String
    let place: String
    let login: String
    let password: String
    /// Where to sign in; nil where the site does not know its own address.
    let site: String?

    static let sample = Slip(
        person: "Nguyễn Thị Lan", place: "Trường A", login: "lan.nt", password: "hoa-7-mai-9",
        site: "https://kiemdinh.example")
}

extension App {
    func slip(for person: String, of place: String, _ given: GivenPassword) -> Slip {
        Slip(
            person: person, place: place, login: given.login, password: given.password,
            site: settings.publicAddress.isEmpty ? nil : settings.publicAddress)
    }
}
