import Accreditation
import Criteria
import Foundation

extension ThreeWayPage {
    init(_ reading: ThreeWayReading, _ values: FormValues) {
        let (pack, criterion) = (reading.pack, reading.criterion)
        let found = ThreeWay(reading.read.content, criterion, rule: pack.evidenceCode)
        heading = pack.heading(criterion)
        source = reading.read.title
        let order = pack.rated
        let index = order.firstIndex { $0.code == criterion.code } ?? 0
        let link = { (other: Criterion) in
            LinkView(label: pack.sheetName(other), link: reading.route(other.code).path)
        }
        previous = index > 0 ? link(order[index - 1]) : nil
        next = index + 1 < order.count ? link(order[index + 1]) : nil
        let dossier = reading.read.dossier
        backLink = reading.backRoute.path
        overviewLink = reading.read.of(.threeWays(dossier.id.uuid)).path
        summary = found.badges(pack)
        closed = reading.closed
        rows = found.rows.map { Row($0, reading) }
        bare = found.bare.map {
            Finding(trouble: "Không có mã minh chứng", about: SentenceView($0, reading), ways: reading.ways($0))
        }
        dead = found.dead.map { Finding($0, reading) }
        remarks = reading.remarks.map { RemarkView($0, reading, values) }
        remarking = RemarkForm(reading, values)
        problems = values.summary
    }
}

extension ThreeWay {
    /// What is wrong in numbers; nothing where all is well.
    func badges(_ pack: RulePack) -> [StateBadge] {
        [
            (empty.count, "\(pack.pageTerms.rated) trống"), (bare.count, "câu không có mã"),
            (dead.count, "mã không dẫn đến tệp"),
        ].filter { $0.0 > 0 }.map { StateBadge(css: "state-warning", label: "\($0.0) \($0.1)") }
    }
}

extension ThreeWayPage.Row {
    init(_ row: ThreeWay.Row, _ reading: ThreeWayReading) {
        let reader = reading.read.reader
        rowTitle = reading.pack.shortTitle(of: row.path)
        requirements = row.requirements
        finding = StateBadge(row.finding)
        sentences = row.sentences.map { ThreeWayPage.SentenceView($0, reading) }
        pieces = row.pieces.map(reader.piece).map {
            LinkView(label: "\($0.pieceCode) \($0.pieceName)", link: $0.pieceLink)
        }
        lacks = [
            (row.pieces.isEmpty, "Chưa có minh chứng", reading.evidenceWays(row)),
            (row.sentences.isEmpty, "Chưa có câu viện dẫn", reading.sentenceWays(row)),
        ].filter(\.0).map { ThreeWayPage.Lack(lackLabel: $0.1, ways: $0.2) }
    }
}

extension ThreeWayPage.SentenceView {
    init(_ sentence: ThreeWay.Sentence, _ reading: ThreeWayReading) {
        self.init(
            sentence: sentence.text,
            sentencePlace: "\(reading.pack.title(of: sentence.field)), câu \(sentence.position + 1)",
            marks: reading.isNew(sentence)
                ? [StateBadge(css: "state-neutral", label: "Mới hoặc đã sửa từ lần nộp trước")] : [])
    }
}

extension ThreeWayPage.Finding {
    init(_ code: ThreeWay.DeadCode, _ reading: ThreeWayReading) {
        let why = code.hasNoFile ? "minh chứng chưa có tệp" : "không có trong danh mục"
        self.init(
            trouble: "\(code.code): \(why)", about: ThreeWayPage.SentenceView(code.sentence, reading),
            ways: code.hasNoFile && reading.mayMend ? reading.fileWays(code.code) : reading.ways(code.sentence))
    }
}
