import Criteria

extension FindingsReader {
    /// The pack that the file names by its identifier, or by circular and kind of school.
    mutating func pack(_ root: [String: JSONValue]) -> RulePack? {
        let byCircular = root["circular"] != nil || root["schoolType"] != nil
        guard let value = root["pack"] else {
            if byCircular { return packOfCircular(root) }
            report(.root, "Thiếu bộ tiêu chuẩn. Hãy ghi \"pack\", hoặc \"circular\" và \"schoolType\".")
            return nil
        }
        let path = JSONPath.root.member("pack")
        if byCircular {
            report(path, "Chỉ ghi một trong hai cách: \"pack\", hoặc \"circular\" và \"schoolType\".")
        }
        guard let id = string(value, path) else { return nil }
        if let pack = packs.first(where: { $0.id == id }) { return pack }
        let known = packs.isEmpty ? "(chưa có bộ nào)" : quoted(packs.map(\.id))
        report(path, "Không có bộ tiêu chuẩn \(JSONWriter.quoted(id)). Các bộ đang có: \(known).")
        return nil
    }

    private mutating func packOfCircular(_ root: [String: JSONValue]) -> RulePack? {
        let number = named("circular", root)
        let type = named("schoolType", root)
        guard let number else { return nil }
        let issued = packs.filter { $0.circular.number == number }
        guard !issued.isEmpty else {
            let known = quoted(Set(packs.map(\.circular.number)).sorted())
            report(
                JSONPath.root.member("circular"),
                "Không có thông tư số \(JSONWriter.quoted(number)). Các thông tư đang có: \(known).")
            return nil
        }
        guard let type else { return nil }
        let exact = issued.filter { $0.schoolType == type }
        let matching = exact.isEmpty ? issued.filter { $0.appliesTo.contains(type) } : exact
        if matching.count == 1 { return matching[0] }
        let path = JSONPath.root.member("schoolType")
        if matching.isEmpty {
            let known = quoted(Set(issued.flatMap { [$0.schoolType] + $0.appliesTo }).sorted())
            report(
                path, "Thông tư này không áp dụng cho loại trường \(JSONWriter.quoted(type)). Được dùng: \(known).")
        } else {
            report(
                path, "Có nhiều bộ tiêu chuẩn phù hợp. Hãy ghi \"pack\" là một trong: \(quoted(matching.map(\.id))).")
        }
        return nil
    }

    private mutating func named(_ key: String, _ root: [String: JSONValue]) -> String? {
        let path = JSONPath.root.member(key)
        if let value = root[key] { return string(value, path) }
        report(path, "Thiếu khóa này. \"circular\" và \"schoolType\" phải đi cùng nhau.")
        return nil
    }
}
