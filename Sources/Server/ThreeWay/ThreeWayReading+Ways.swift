import Accreditation
import Criteria

extension ThreeWayReading {
    /// From where readers of this page come.
    var backRoute: Route {
        let dossier = read.dossier
        if dossier.allows(.review) { return .review(dossier.id.uuid) }
        return mayMend ? .criterion(dossier: dossier.id.uuid, code: criterion.code) : .dossier(dossier.id.uuid)
    }

    /// Where a sentence is mended, or remarked on; nothing for other readers.
    func ways(_ sentence: ThreeWay.Sentence) -> [ThreeWayPage.Way] {
        if mayMend { return [textWay(sentence.field)] }
        let value = SentencePlace.value(sentence.field, sentence.position, sentence.text)
        return remarkWays(on: value, words: "", label: "Nhận xét câu này")
    }

    /// Where evidence is linked to a place, or its lack is remarked on.
    func evidenceWays(_ row: ThreeWay.Row) -> [ThreeWayPage.Way] {
        guard mayMend else { return remarkWays(row, "thiếu minh chứng.") }
        let route = Route.sheetEvidence(
            dossier: read.dossier.id.uuid, code: criterion.code, level: row.path.level, indicator: row.path.indicator)
        return [.init(wayLabel: "Gắn minh chứng", wayLink: route.path)]
    }

    /// Where a sentence about a place is written, or its lack is remarked on.
    func sentenceWays(_ row: ThreeWay.Row) -> [ThreeWayPage.Way] {
        guard mayMend else { return remarkWays(row, "chưa có câu viện dẫn minh chứng.") }
        let fields = pack.narrativeFields(of: criterion).filter { $0.part == .present }
        let own = fields.first { $0.level == row.path.level && [nil, row.path.indicator].contains($0.clause) }
        return (own ?? fields.first).map { [textWay($0)] } ?? []
    }

    /// Where the file of a piece is sent.
    func fileWays(_ code: String) -> [ThreeWayPage.Way] {
        [.init(wayLabel: "Tải tệp lên", wayLink: read.reader.piece(code).pieceLink + "#tep")]
    }

    private func textWay(_ field: NarrativeField) -> ThreeWayPage.Way {
        let route = Route.criterion(dossier: read.dossier.id.uuid, code: criterion.code)
        return .init(
            wayLabel: "Sửa \(pack.title(of: field))", wayLink: "\(route.path)#\(SheetNames.text(field))")
    }

    private func remarkWays(_ row: ThreeWay.Row, _ lack: String) -> [ThreeWayPage.Way] {
        remarkWays(on: "", words: "\(pack.shortTitle(of: row.path)): \(lack)", label: "Ghi nhận xét")
    }

    private func remarkWays(on place: String, words: String, label: String) -> [ThreeWayPage.Way] {
        guard waiting != nil else { return [] }
        let route = self.route(criterion.code).with(RemarkNames.place, place)
            .with(RemarkNames.words, words.isEmpty ? nil : words)
        return [.init(wayLabel: label, wayLink: "\(route.path)#\(RemarkNames.words)")]
    }
}
