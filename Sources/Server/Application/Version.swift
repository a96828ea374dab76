/// The version that the footer, the command line and the health address show.
enum Version {
    static let text = "0.1.0"
}
