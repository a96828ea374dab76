public import Criteria

/// What a register says about a piece of evidence (minh chứng), beside its code and its files.
public struct EvidenceDetails: Sendable, Hashable {
    /// Parts of the description; the raw value is the column and the name of the form's field.
    public enum Field: String, Sendable, Hashable, CaseIterable {
        case name
        case number
        case issuedOn = "issued_on"
        case issuer
        case keeper
        case periodFrom = "period_from"
        case periodTo = "period_to"
        case validUntil = "valid_until"
        case remarks

        /// The Vietnamese label.
        public var title: String {
            switch self {
            case .name: "Tên minh chứng"
            case .number: "Số, ký hiệu"
            case .issuedOn: "Ngày ban hành"
            case .issuer: "Nơi ban hành hoặc người thực hiện"
            case .keeper: "Nơi lưu hoặc người giữ"
            case .periodFrom: "Thời gian thu thập, từ ngày"
            case .periodTo: "Đến ngày"
            case .validUntil: "Có giá trị đến ngày"
            case .remarks: "Ghi chú"
            }
        }
    }

    public var name: String
    /// Number of the document.
    public var number: String
    public var issuedOn: Day?
    /// Who issued or made it.
    public var issuer: String
    /// Where or with whom the original is.
    public var keeper: String
    /// First day of the time that it covers.
    public var periodFrom: Day?
    /// Last day of the time that it covers.
    public var periodTo: Day?
    /// Last day on which it is valid; nil where it does not end.
    public var validUntil: Day?
    public var remarks: String

    public init(
        name: String, number: String = "", issuedOn: Day? = nil, issuer: String = "", keeper: String = "",
        periodFrom: Day? = nil, periodTo: Day? = nil, validUntil: Day? = nil, remarks: String = ""
    ) {
        self.name = name
        self.number = number
        self.issuedOn = issuedOn
        self.issuer = issuer
        self.keeper = keeper
        self.periodFrom = periodFrom
        self.periodTo = periodTo
        self.validUntil = validUntil
        self.remarks = remarks
    }
}
