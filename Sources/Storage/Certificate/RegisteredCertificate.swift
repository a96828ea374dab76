public import Accreditation
import Criteria
import Postgres

/// A certificate with the places where it belongs, as everybody may see it.
public struct RegisteredCertificate: Sendable, Hashable {
    public var certificate: Certificate
    /// The school's present name.
    public var school: String
    /// The school's code in the sector's database; empty where there is none.
    public var schoolCode: String
    /// The managing body directly above the school.
    public var unit: String
    public var province: String
    /// How many months before its end it counts as ending.
    public var endingMonths: Int
    /// How many months before its end a renewal is due where the rules are silent; nil where the province set nothing.
    public var leadMonths: Int?

    public init(
        certificate: Certificate, school: String, schoolCode: String = "", unit: String, province: String,
        endingMonths: Int, leadMonths: Int? = nil
    ) {
        self.certificate = certificate
        self.school = school
        self.schoolCode = schoolCode
        self.unit = unit
        self.province = province
        self.endingMonths = endingMonths
        self.leadMonths = leadMonths
    }
}

extension RegisteredCertificate {
    static let columns: Query = """
        c.id, c.school_id, c.school, c.school_code, c.school_kind, c.unit, c.province, c.school_name, c.kind, c.rank,
        c.decision_number, c.decided_on::text AS decided_on, c.paper_number, c.valid_until::text AS valid_until,
        c.is_end_printed, c.issued_by, c.basis, c.pack_id, c.outcome_of, c.withdrawn_on::text AS withdrawn_on,
        c.withdrawal, c.is_replaced, c.ending_months, c.lead_months
        """

    init(row: Row) throws {
        self.init(
            certificate: try Certificate(row: row), school: try row["school"], schoolCode: try row["school_code"],
            unit: try row["unit"], province: try row["province"], endingMonths: try row["ending_months"],
            leadMonths: try row["lead_months"])
    }
}

extension Certificate {
    fileprivate init(row: Row) throws {
        guard let day = try row.day("decided_on") else { throw UnknownWord(text: "", column: "decided_on") }
        let number: String = try row["withdrawal"]
        self.init(
            id: try row["id"], school: try row.id("school_id"), schoolKind: try row["school_kind"],
            schoolName: try row["school_name"], kind: try row.word("kind"), rank: try row["rank"],
            decision: DecisionNote(number: try row["decision_number"], day: day),
            paperNumber: try row["paper_number"], validUntil: try row.day("valid_until"),
            isEndPrinted: try row["is_end_printed"], issuedBy: try row["issued_by"], basis: try row["basis"],
            packID: try row["pack_id"], dossier: try row.optionalID("outcome_of"),
            withdrawal: try row.day("withdrawn_on").map { DecisionNote(number: number, day: $0) },
            isReplaced: try row["is_replaced"])
    }
}
