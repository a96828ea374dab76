/// The head of an official paper after Nghị định 30/2020/NĐ-CP, Phụ lục I: issuing body and number on the left, quốc
/// hiệu, tiêu ngữ, place and date on the right.
public struct Letterhead: Sendable, Hashable {
    /// The managing body, in capitals when shown.
    public var managingBody: String
    /// The issuing body: the school or its council.
    public var issuer: String
    /// "Số: 12/QĐ-THKT"; nil for papers without a number.
    public var number: PaperText?
    /// "Khê Thượng, ngày 05 tháng 01 năm 2027"; nil for papers without.
    public var placeAndDate: PaperText?

    public init(managingBody: String, issuer: String, number: PaperText?, placeAndDate: PaperText?) {
        self.managingBody = managingBody
        self.issuer = issuer
        self.number = number
        self.placeAndDate = placeAndDate
    }
}

/// The end of an official paper: to whom it goes on the left, who signs on the right.
public struct Signatures: Sendable, Hashable {
    /// One who signs.
    public struct Signer: Sendable, Hashable {
        /// A line above the post, such as "TM. HỘI ĐỒNG"; empty for none.
        public var authority: String
        /// The post in capitals: "HIỆU TRƯỞNG".
        public var post: String
        /// The name under the place for the signature.
        public var name: PaperText

        public init(authority: String = "", post: String, name: PaperText) {
            self.authority = authority
            self.post = post
            self.name = name
        }
    }

    /// Nơi nhận, one line each without hyphen and semicolon; empty for none.
    public var recipients: [PaperText]
    /// From left to right.
    public var signers: [Signer]

    public init(recipients: [PaperText] = [], signers: [Signer]) {
        self.recipients = recipients
        self.signers = signers
    }
}
