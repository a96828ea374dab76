public import Criteria

public import struct Foundation.Date
public import struct Foundation.Decimal
public import struct Foundation.UUID

/// A list of figures from elsewhere, with which schools' own figures are compared. It never changes them.
public struct FigureList: Sendable, Hashable {
    /// Where a list comes from.
    public enum Source: String, Sendable, Hashable, CaseIterable {
        /// An export of the sector's database.
        case sector
        /// Figures of universal education.
        case universal
        /// The newest official snapshot of an earlier school year.
        case official
        case other

        /// The Vietnamese name.
        public var title: String {
            switch self {
            case .sector: "Cơ sở dữ liệu ngành"
            case .universal: "Số liệu phổ cập giáo dục"
            case .official: "Số liệu chính thức đã chốt"
            case .other: "Nguồn khác"
            }
        }

        /// Those that come as files.
        public static let files: [Source] = [.sector, .universal, .other]
    }

    public let id: UUID
    /// Who brought it: a school or a managing body.
    public let unit: UnitID
    public let unitName: String
    public let source: Source
    /// What it is called.
    public let title: String
    /// The school year of its figures.
    public let year: SchoolYear
    /// The day on which its figures held.
    public let asOf: Day
    /// Empty where it did not come as a file.
    public let fileName: String
    /// SHA-256 of the file, or of the official figures.
    public let fileHash: String
    /// How many figures it has.
    public let figures: Int
    public let broughtByName: String
    public let broughtAt: Date

    public init(
        id: UUID, unit: UnitID, unitName: String, source: Source, title: String, year: SchoolYear, asOf: Day,
        fileName: String, fileHash: String, figures: Int, broughtByName: String, broughtAt: Date
    ) {
        self.id = id
        self.unit = unit
        self.unitName = unitName
        self.source = source
        self.title = title
        self.year = year
        self.asOf = asOf
        self.fileName = fileName
        self.fileHash = fileHash
        self.figures = figures
        self.broughtByName = broughtByName
        self.broughtAt = broughtAt
    }
}

/// A figure of one school in a list that is to be brought.
public struct ListEntry: Sendable, Hashable {
    public let school: UnitID
    /// `table/row` or `table/row/column`.
    public let key: String
    /// The typed figures that make it up: itself, or those that are added.
    public let parts: [String]
    public let figure: Decimal
    /// Where it stands in the file, such as `Trang 1 · C7`; empty without a file.
    public let place: String

    public init(school: UnitID, key: String, parts: [String], figure: Decimal, place: String = "") {
        self.school = school
        self.key = key
        self.parts = parts
        self.figure = figure
        self.place = place
    }
}
