/// Proposes who evaluates which criterion.
public enum CriterionSharing {
    /// Spreads criteria evenly: each goes to `each` different people (to all, where there are fewer), and nobody has
    /// more than one criterion more than anybody else.
    public static func spread(_ criteria: [String], over people: [PersonID], each: Int) -> [String: Set<PersonID>] {
        guard !people.isEmpty else { return [:] }
        let count = min(max(each, 1), people.count)
        var next = 0
        var shares: [String: Set<PersonID>] = [:]
        for criterion in criteria {
            shares[criterion] = Set((0..<count).map { people[(next + $0) % people.count] })
            next = (next + count) % people.count
        }
        return shares
    }
}
