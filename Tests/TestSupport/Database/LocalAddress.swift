import Foundation

/// A libpq address that is certainly on this machine, because tests create and drop schemas there.
public struct LocalAddress: Sendable, Equatable, CustomStringConvertible {
    /// The address names another machine, or leaves it open.
    public struct NotLocal: Error, Equatable {
        /// The hosts that were found.
        public let hosts: [String]
    }

    /// The address as libpq takes it.
    public let description: String

    /// - Throws: ``NotLocal`` unless every host is a socket's folder or this machine's own name or number.
    public init(_ text: String) throws(NotLocal) {
        let hosts = Self.hosts(of: text)
        guard !hosts.isEmpty, hosts.allSatisfy(Self.isLocal), !text.contains("service=") else {
            throw NotLocal(hosts: hosts)
        }
        description = text
    }

    private init(trusted: String) {
        description = trusted
    }

    /// The same address for another account and with another list of schemas.
    ///
    /// - Parameter database: another database of the same server; only for an address of words, not for a URL.
    public func with(user: String, searchPath: [String], database: String? = nil) -> LocalAddress {
        let path = "-csearch_path=" + searchPath.joined(separator: ",")
        guard description.contains("://") else {
            let other = database.map { " dbname='\($0)'" } ?? ""
            return LocalAddress(trusted: description + "\(other) user='\(user)' options='\(path)'")
        }
        let encoded = path.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? path
        let separator = description.contains("?") ? "&" : "?"
        return LocalAddress(trusted: description + "\(separator)user=\(user)&options=\(encoded)")
    }

    private static func hosts(of text: String) -> [String] {
        let named = text.matches(of: #/\bhost(?:addr)?\s*=\s*'?([^'\s&]+)/#).flatMap { $0.1.split(separator: ",") }
        let written = text.firstMatch(of: #/^[a-z]+:\/\/(?:[^@\/]*@)?([^\/?]+)/#)?.1.split(separator: ",") ?? []
        return named.map(String.init) + written.map { String($0.replacing(#/:\d+$/#, with: "")) }
    }

    private static func isLocal(_ host: String) -> Bool {
        let decoded = host.removingPercentEncoding ?? host
        return decoded.hasPrefix("/") || ["127.0.0.1", "::1", "[::1]", "localhost"].contains(decoded)
    }
}
