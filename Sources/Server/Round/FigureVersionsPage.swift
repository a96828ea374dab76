import Accreditation
import Storage

/// What differs between two official versions of a school's figures.
struct FigureVersionsPage: PageContent {
    static let template = "Round/versions"

    let heading: String
    let school: String
    let fromTitle: String
    let toTitle: String
    let lines: [SchoolRoundPage.DifferenceLine]
    let why: String?

    static let samples = [
        FigureVersionsPage(
            heading: "Khác nhau", school: "Trường Hoa Sen", fromTitle: "Bản 1", toTitle: "Bản 2",
            lines: [SchoolRoundPage.DifferenceLine(label: "Khối lớp 1", was: "3", now: "4")], why: "Đếm sót")
    ]
}

extension FigureVersionsPage {
    init(_ reading: SchoolRoundReading, from: Int, _ old: FigureContent, to: Int, _ new: FigureContent) {
        let labels = FigureLabels(reading.used?.form)
        heading = "Bản \(to) khác bản \(from) ở đâu"
        school = reading.access.name
        fromTitle = "Bản \(from)"
        toTitle = "Bản \(to)"
        lines = new.differences(from: old).map {
            SchoolRoundPage.DifferenceLine(
                label: labels[$0.key], was: labels.display($0.was, $0.key), now: labels.display($0.now, $0.key))
        }
        let version = reading.round.versions.first { $0.version == to }
        let reason = reading.round.acts.first { $0.number == version?.act }?.reason
        why = reason.flatMap { $0.isEmpty ? nil : $0 }
    }
}
