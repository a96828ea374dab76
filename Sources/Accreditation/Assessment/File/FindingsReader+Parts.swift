import Criteria

extension FindingsReader {
    /// Findings of several schooling levels.
    mutating func parts(_ value: JSONValue, _ pack: RulePack, _ path: JSONPath) -> DossierFindings? {
        guard let levels = pack.schoolingLevels else {
            report(path, "Bộ tiêu chuẩn \(pack.id) không đánh giá riêng từng cấp học. Hãy dùng \"findings\".")
            return nil
        }
        guard case .array(let values) = value, !values.isEmpty else {
            report(path, "Cần một danh sách có ít nhất một cấp học.")
            return nil
        }
        var parts: [SchoolingLevelFindings] = []
        for (place, value) in values.enumerated() {
            guard let part = part(value, pack, levels.entries.map(\.id), path.element(place)) else { continue }
            if parts.contains(where: { $0.schoolingLevel == part.schoolingLevel }) {
                report(path.element(place).member("schoolingLevel"), "Cấp học này đã được ghi ở trên.")
            }
            parts.append(part)
        }
        return .parts(parts)
    }

    private mutating func part(_ value: JSONValue, _ pack: RulePack, _ known: [String], _ path: JSONPath)
        -> SchoolingLevelFindings?
    {
        guard let object = object(value, path) else { return nil }
        refuseUnknownKeys(object, ["schoolingLevel", "findings"], path)
        let findings = object["findings"].map { self.findings($0, pack, path.member("findings")) } ?? Findings()
        let place = path.member("schoolingLevel")
        guard let named = object["schoolingLevel"] else {
            report(place, "Thiếu cấp học. Được dùng: \(quoted(known)).")
            return nil
        }
        guard let name = string(named, place) else { return nil }
        guard known.contains(name) else {
            report(place, "Bộ tiêu chuẩn \(pack.id) không có cấp học này. Được dùng: \(quoted(known)).")
            return nil
        }
        return SchoolingLevelFindings(schoolingLevel: name, findings: findings)
    }
}
