import Accreditation
import Foundation

/// Addresses of collections of figures.
extension Route {
    /// The collections of a school year (`nam`) of one unit (`don-vi`): days for officers, the own school's for others.
    static let rounds: Route = ["ky-so-lieu"]

    /// Setting the days of a collection.
    static func roundDays(_ year: Int, _ number: Int) -> Route {
        ["ky-so-lieu", .number("nam", year), .number("ky", number), "ngay"]
    }

    /// The schools of an officer in a collection; `loc` chooses a state.
    static func round(_ year: Int, _ number: Int) -> Route {
        ["ky-so-lieu", .number("nam", year), .number("ky", number)]
    }

    /// Granting more time.
    static func roundException(_ year: Int, _ number: Int) -> Route {
        ["ky-so-lieu", .number("nam", year), .number("ky", number), "gia-han"]
    }

    /// One school's figures in a collection.
    static func schoolRound(_ school: UUID, _ year: Int, _ number: Int) -> Route {
        ["so-lieu-truong", .id("unit", school), .number("nam", year), .number("ky", number)]
    }

    /// The head confirms.
    static func confirmFigures(_ school: UUID, _ year: Int, _ number: Int) -> Route {
        ["so-lieu-truong", .id("unit", school), .number("nam", year), .number("ky", number), "xac-nhan"]
    }

    /// The managing body returns or approves.
    static func checkFigures(_ school: UUID, _ year: Int, _ number: Int) -> Route {
        ["so-lieu-truong", .id("unit", school), .number("nam", year), .number("ky", number), "kiem-tra"]
    }

    /// The head gives a correction up.
    static func withdrawFigures(_ school: UUID, _ year: Int, _ number: Int) -> Route {
        ["so-lieu-truong", .id("unit", school), .number("nam", year), .number("ky", number), "rut"]
    }

    /// The head corrects official figures while no dossier takes figures.
    static func correctFigures(_ school: UUID, _ year: Int, _ number: Int) -> Route {
        ["so-lieu-truong", .id("unit", school), .number("nam", year), .number("ky", number), "sua"]
    }

    /// What differs between two official versions, `tu` and `den`.
    static func figureVersions(_ school: UUID, _ year: Int, _ number: Int) -> Route {
        ["so-lieu-truong", .id("unit", school), .number("nam", year), .number("ky", number), "khac-nhau"]
    }

    /// Totals: `nam`, `ky`, `don-vi`, `bo` (pack), `bang` (table), `so-lieu` (one figure by school).
    static let totals: Route = ["tong-hop"]

    /// The same as a workbook.
    static let totalsFile: Route = ["tong-hop", "tep"]
}

extension AppContext {
    /// The collection that the address names.
    func roundName() throws -> RoundName {
        guard let number = RoundNumber(rawValue: try self.number("ky")), let year = year(try self.number("nam")) else {
            throw PageError.notFound
        }
        return RoundName(year: year, number: number)
    }

    /// A school year as an address names it; nil where it cannot be one.
    func year(_ start: Int?) -> SchoolYear? {
        start.flatMap { (1990...2100).contains($0) ? SchoolYear(start: $0) : nil }
    }
}

extension RoundName {
    /// The schools of an officer.
    var route: Route { .round(year.start, number.rawValue) }

    /// One school.
    func route(of school: UnitID) -> Route { .schoolRound(school.uuid, year.start, number.rawValue) }
}
