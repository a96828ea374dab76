import Criteria

extension FindingsReader {
    mutating func facts(_ value: JSONValue, _ path: JSONPath) -> Facts {
        guard let object = object(value, path) else { return Facts() }
        refuseUnknownKeys(object, SchoolFact.allCases.map(\.rawValue), path)
        return Facts(
            cohortCompleted: flag(object, .cohortCompleted, path),
            yearsOfData: count(object, .yearsOfData, path),
            facilitiesConfirmed: flag(object, .facilitiesConfirmed, path))
    }

    private mutating func flag(_ object: [String: JSONValue], _ fact: SchoolFact, _ path: JSONPath) -> Bool? {
        guard let value = object[fact.rawValue] else { return nil }
        if case .bool(let flag) = value { return flag }
        report(path.member(fact.rawValue), "Cần true hoặc false. Nếu chưa biết, hãy bỏ khóa này.")
        return nil
    }

    private mutating func count(_ object: [String: JSONValue], _ fact: SchoolFact, _ path: JSONPath) -> Int? {
        guard let value = object[fact.rawValue] else { return nil }
        if case .number(let digits) = value, digits.utf8.allSatisfy({ (48...57).contains($0) }),
            let count = Int(digits)
        {
            return count
        }
        report(
            path.member(fact.rawValue),
            "Cần một số nguyên không âm, viết bằng chữ số. Nếu chưa biết, hãy bỏ khóa này.")
        return nil
    }
}
