import Accreditation
import Criteria
import Postgres

import struct Foundation.UUID

extension Identifier: PostgresValue {
    /// The usual form with hyphens.
    public var postgresText: String? { description }

    /// Reads a uuid.
    public init?(postgresText bytes: UnsafeBufferPointer<UInt8>?) {
        guard let uuid = UUID(postgresText: bytes) else { return nil }
        self.init(uuid)
    }
}

extension Day: PostgresValue {
    /// ISO form.
    public var postgresText: String? { description }

    /// Reads a date.
    public init?(postgresText bytes: UnsafeBufferPointer<UInt8>?) {
        guard let text = String(postgresText: bytes) else { return nil }
        self.init(iso: text)
    }
}

extension SchoolYear: PostgresValue {
    /// The year in which it begins.
    public var postgresText: String? { String(start) }

    /// Reads the year in which it begins.
    public init?(postgresText bytes: UnsafeBufferPointer<UInt8>?) {
        guard let start = Int(postgresText: bytes) else { return nil }
        self.init(start: start)
    }
}

extension DossierState: PostgresValue {}
extension Unit.Kind: PostgresValue {}
