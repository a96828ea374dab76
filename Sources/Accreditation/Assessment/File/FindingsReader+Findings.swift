import Criteria

extension FindingsReader {
    /// Findings by criterion, level and indicator.
    mutating func findings(_ value: JSONValue, _ pack: RulePack, _ path: JSONPath) -> Findings {
        var findings = Findings()
        for member in members(value, path) {
            let place = path.member(member.key)
            guard let criterion = pack.criterion(member.key) else {
                let known = quoted(pack.rated.map(\.code))
                report(place, "Bộ tiêu chuẩn \(pack.id) không có tiêu chí này. Được dùng: \(known).")
                continue
            }
            read(member.value, criterion, place, into: &findings)
        }
        return findings
    }

    private mutating func read(
        _ value: JSONValue, _ criterion: Criterion, _ path: JSONPath, into findings: inout Findings
    ) {
        for member in members(value, path) {
            let place = path.member(member.key)
            guard let level = criterion.levels.first(where: { String($0.number) == member.key }) else {
                let known = quoted(criterion.levels.map { String($0.number) })
                report(place, "Tiêu chí \(criterion.code) không có mức này. Được dùng: \(known).")
                continue
            }
            for inner in members(member.value, place) {
                let address = IndicatorPath(criterion: criterion.code, level: level.number, indicator: inner.key)
                guard let indicator = level.indicators.first(where: { $0.code == inner.key }) else {
                    let known = quoted(level.indicators.map(\.code))
                    report(place.member(inner.key), "Mức này không có chỉ báo như vậy. Được dùng: \(known).")
                    continue
                }
                findings[address] = finding(inner.value, indicator, place.member(inner.key))
            }
        }
    }

    private mutating func finding(_ value: JSONValue, _ indicator: Indicator, _ path: JSONPath) -> IndicatorFinding? {
        switch value {
        case .string(let word):
            if let finding = Finding(rawValue: word) { return .whole(finding) }
        case .object:
            guard let object = object(value, path) else { return nil }
            refuseUnknownKeys(object, ["requirements"], path)
            let answers = path.member("requirements")
            if let list = object["requirements"] { return requirements(list, indicator, answers) }
            report(answers, "Thiếu khóa này. Cần một danh sách [ … ].")
            return nil
        default: break
        }
        let allowed = "\"met\", \"unmet\" hoặc {\"requirements\": [ … ]}"
        report(path, "Giá trị không được dùng. Cần \(allowed); nếu chưa đánh giá, hãy bỏ khóa này.")
        return nil
    }

    private mutating func requirements(_ value: JSONValue, _ indicator: Indicator, _ path: JSONPath)
        -> IndicatorFinding?
    {
        guard case .array(let values) = value else {
            report(path, "Cần một danh sách [ … ], không phải \(value.kind).")
            return nil
        }
        let count = indicator.requirements.count
        guard count > 0 else {
            report(path, "Chỉ báo này không có nội hàm riêng. Hãy ghi \"met\" hoặc \"unmet\".")
            return nil
        }
        if values.count != count {
            report(path, "Chỉ báo này có \(count) nội hàm nhưng danh sách có \(values.count). Hãy ghi đủ theo thứ tự.")
        }
        return .requirements(
            values.enumerated().map { place, value in
                let isOptional = place < count && indicator.requirements[place].isOptional
                return answer(value, isOptional: isOptional || place >= count, path.element(place))
            })
    }

    private mutating func answer(_ value: JSONValue, isOptional: Bool, _ path: JSONPath) -> RequirementAnswer? {
        if value == .null { return nil }
        if case .string(let word) = value, let answer = RequirementAnswer(rawValue: word) {
            if answer != .notApplicable || isOptional { return answer }
            report(
                path, "Nội hàm này bắt buộc, không được ghi \"not-applicable\". Được dùng: \"met\", \"unmet\", null.")
            return nil
        }
        let more = isOptional ? ", \"not-applicable\"" : ""
        report(path, "Giá trị không được dùng. Được dùng: \"met\", \"unmet\"\(more), null.")
        return nil
    }
}
