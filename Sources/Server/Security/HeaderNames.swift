import HTTPTypes

extension HTTPField.Name {
    private static func named(_ text: String) -> Self { Self(text) ?? .server }

    static let permissionsPolicy = named("Permissions-Policy")
    static let referrerPolicy = named("Referrer-Policy")
    static let crossOriginOpenerPolicy = named("Cross-Origin-Opener-Policy")
    static let requestID = named("X-Request-Id")
    static let forgeryToken = named("X-CSRF-Token")
    static let fetchSite = named("Sec-Fetch-Site")
    static let host = named("Host")
    static let hxRequest = named("HX-Request")
    static let skipCompression = named(Compression.skipHeader)
}
