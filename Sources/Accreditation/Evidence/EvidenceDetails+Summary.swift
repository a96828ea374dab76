import Criteria

extension EvidenceDetails {
    /// Every filled part as a line `Label: text`, for showing two descriptions side by side.
    public var summary: String {
        Field.allCases.compactMap { field in
            let text = self[field]
            return text.isEmpty ? nil : "\(field.title): \(text)"
        }.joined(separator: "\n")
    }

    /// A part as a form shows it; days as dd/MM/yyyy.
    public subscript(field: Field) -> String {
        switch field {
        case .name: name
        case .number: number
        case .issuedOn: issuedOn?.vietnamese ?? ""
        case .issuer: issuer
        case .keeper: keeper
        case .periodFrom: periodFrom?.vietnamese ?? ""
        case .periodTo: periodTo?.vietnamese ?? ""
        case .validUntil: validUntil?.vietnamese ?? ""
        case .remarks: remarks
        }
    }
}
