public import Accreditation

/// What a list of certificates is asked for.
public struct CertificateFilter: Sendable, Hashable {
    /// Words of the school's name, or the number of a decision or of a paper.
    public var text = ""
    public var kind: Certificate.Kind?
    /// A grade or degree.
    public var rank: Int?
    public var standing: CertificateStanding?
    /// The managing body directly above the school.
    public var unit: UnitID?
    /// The calendar year of the decision.
    public var year: Int?
    /// From 1; each has `pageSize` certificates. Nil for all of them.
    public var page: Int? = 1

    /// Certificates on one page.
    public static let pageSize = 50

    public init() {}
}

/// Certificates that fit a filter, with what the filter can be set to.
public struct CertificateList: Sendable, Hashable {
    /// Those of the page.
    public var certificates: [RegisteredCertificate]
    /// How many fit.
    public var total: Int
    /// How many stand how, whatever standing the filter asks for.
    public var counts: [CertificateStanding: Int]
    /// Managing bodies of the schools, by name.
    public var units: [Place]
    /// Calendar years of decisions, newest first.
    public var years: [Int]

    /// A unit directly above schools.
    public struct Place: Sendable, Hashable {
        public var id: UnitID
        public var name: String

        public init(id: UnitID, name: String) {
            self.id = id
            self.name = name
        }
    }

    public init(
        certificates: [RegisteredCertificate], total: Int, counts: [CertificateStanding: Int], units: [Place],
        years: [Int]
    ) {
        self.certificates = certificates
        self.total = total
        self.counts = counts
        self.units = units
        self.years = years
    }
}
