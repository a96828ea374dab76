import Accreditation
import Criteria
import Foundation
import Storage

/// Opening a self-assessment.
struct OpeningPage: PageContent {
    static let template = "Dossier/opening"

    let school: String
    let address: String
    let schoolID: String
    let year: String
    let summary: FormSummary?
    /// Other schools of the same head.
    let schools: FormChoice?
    let years: FormChoice
    /// Why none can be opened for this year.
    let obstacle: String?
    /// Where the head says what the rules ask of the school; nil where they ask nothing more.
    let describeLink: String?
    let existing: LinkView?
    let proposal: Proposal?

    /// The rules that will count, and what can be taken over.
    struct Proposal: Sendable {
        let pack: PackView
        let hash: String
        let reason: String
        /// Schooling levels that are rated apart, in words; nil where the school is rated as one.
        let parts: String?
        /// A choice, where the school year saw more than one pack in force.
        let choice: FormChoice?
        let others: [OtherPack]
        let carry: Carry?
    }

    /// Rules of the same school year that may be chosen instead.
    struct OtherPack: Sendable {
        let pack: PackView
        let reason: String
    }

    /// What can be taken over from an earlier year.
    struct Carry: Sendable {
        let legend: String
        let options: [FormOption]
        let warning: String?
    }
}

extension OpeningPage {
    init(_ offer: OpeningOffer, values: FormValues) {
        school = offer.school.name
        schoolID = offer.school.id.description
        year = offer.year.description
        address = Route.newDossier.path
        summary = values.summary
        schools = offer.schools.count > 1 ? Self.schoolChoice(offer) : nil
        years = Self.yearChoice(offer)
        obstacle =
            offer.rules.proposed == nil ? Self.noPack(offer) : offer.lacksLevels ? Self.noLevels : nil
        describeLink = offer.lacksLevels ? Route.editUnit(offer.school.id.uuid).path : nil
        existing = offer.existing.map {
            LinkView(label: "Mở hồ sơ năm học \($0.schoolYear) đã có", link: Route.dossier($0.id.uuid).path)
        }
        proposal =
            offer.existing == nil && !offer.lacksLevels ? offer.rules.proposed.map { Proposal($0, offer) } : nil
    }

    /// What to do where the school has not said which schooling levels it teaches.
    static let noLevels =
        "Bộ tiêu chí này đánh giá riêng từng cấp học, mà trường chưa ghi mình dạy những cấp học nào. "
        + "Hãy chọn các cấp học trong thông tin của trường rồi quay lại đây."

    /// What to do where no rules are in force.
    static func noPack(_ offer: OpeningOffer) -> String {
        let day = offer.decidingDay
        let kind = offer.school.kind.schoolKindTitle
        return "Hệ thống chưa có bộ tiêu chí nào có hiệu lực ngày \(day.vietnamese) cho \(kind). "
            + "Hãy chọn năm học khác; nếu cần đúng năm học này, hãy báo cơ quan quản lý để bổ sung bộ tiêu chí."
    }

    private static func schoolChoice(_ offer: OpeningOffer) -> FormChoice {
        FormValues(["truong": offer.school.id.description]).choice(
            "truong", "Trường", options: offer.schools.map { ($0.id.description, $0.name) })
    }

    private static func yearChoice(_ offer: OpeningOffer) -> FormChoice {
        let current = offer.frame.year(of: offer.today)
        let years = (-3...1).reversed().map { SchoolYear(start: current.start + $0) }
        return FormValues(["nam": offer.year.description]).choice(
            "nam", "Năm học", options: years.map { ($0.description, $0.description) })
    }
}

extension OpeningPage.Proposal {
    init(_ proposed: PackProposal.Offer, _ offer: OpeningOffer) {
        pack = PackView(proposed.pack, offer)
        hash = proposed.pack.hash
        reason = proposed.reason.sentence(for: offer)
        parts = Self.parts(proposed.pack, offer)
        choice = offer.rules.others.isEmpty ? nil : Self.choice(proposed, offer)
        others = offer.rules.others.map {
            OpeningPage.OtherPack(pack: PackView($0.pack, offer), reason: $0.reason.sentence(for: offer))
        }
        carry = offer.earlier.map { OpeningPage.Carry($0, offer.rules, proposed.pack) }
    }

    private static func parts(_ pack: RulePack, _ offer: OpeningOffer) -> String? {
        let names = offer.parts(under: pack).map { pack.partTitle($0) ?? $0 }
        if names.isEmpty { return nil }
        return "Trường được đánh giá riêng từng cấp học: \(names.joined(separator: ", ")). "
            + "Mức của trường là mức của cấp học thấp nhất."
    }

    private static func choice(_ proposed: PackProposal.Offer, _ offer: OpeningOffer) -> FormChoice {
        FormValues(["bo": proposed.pack.hash]).choice(
            "bo", "Bộ tiêu chí của hồ sơ",
            options: offer.rules.offers.map { one in
                let advice = one.pack.hash == proposed.pack.hash ? " (đề xuất)" : ""
                return (one.pack.hash, "Thông tư \(one.pack.circular.number)\(advice)")
            },
            hint: "Trong năm học này có hơn một thông tư có hiệu lực. Chỉ chọn bộ khác với đề xuất khi trường đã "
                + "bắt đầu tự đánh giá theo bộ đó, hoặc cơ quan quản lý yêu cầu.")
    }
}

extension PackView {
    fileprivate init(_ pack: RulePack, _ offer: OpeningOffer) {
        self.init(pack, notices: pack.notices(for: offer.year, openedOn: offer.today, offer.frame))
    }
}

extension PackProposal.Reason {
    /// Why the rules are offered, for the person who chooses.
    func sentence(for offer: OpeningOffer) -> String {
        let kind = offer.school.kind.schoolKindTitle
        return switch self {
        case .inForce(let day): "Đây là bộ tiêu chí có hiệu lực ngày \(day.vietnamese) cho \(kind)."
        case .earlierInYear(let first, let last):
            "Bộ này có hiệu lực trong năm học \(offer.year), từ \(first.vietnamese) đến hết \(last.vietnamese)."
        case .laterInYear(let first):
            "Bộ này có hiệu lực trong năm học \(offer.year), từ ngày \(first.vietnamese)."
        }
    }
}

extension OpeningPage.Carry {
    init(_ earlier: Dossier, _ rules: PackProposal, _ proposed: RulePack) {
        legend = "Mang sang từ hồ sơ năm học \(earlier.schoolYear)"
        options = CarriedPart.allCases.map {
            FormOption(id: "mang-sang-\($0.rawValue)", value: $0.rawValue, label: $0.title, isSelected: true)
        }
        let others = rules.offers.filter { $0.pack.hash != earlier.packHash }
        let begin =
            proposed.hash != earlier.packHash
            ? "Bộ tiêu chí đã khác so với năm học \(earlier.schoolYear)"
            : "Nếu chọn bộ tiêu chí khác với bộ của năm học \(earlier.schoolYear)"
        warning =
            others.isEmpty
            ? nil
            : "\(begin): chỉ mang sang nội dung còn trong bộ mới; phần không mang sang được liệt kê sau khi mở."
    }
}

extension OpeningPage {
    static let samples: [OpeningPage] = {
        var values = FormValues(["nam": "2025-2026"])
        values.fail("nam", "Hãy xem lại.")
        return [
            OpeningPage(
                school: "Trường Tiểu học Hoa Sen", address: "/", schoolID: "1", year: "2025-2026",
                summary: values.summary,
                schools: values.choice("truong", "Trường", options: [("1", "Trường Tiểu học Hoa Sen")]),
                years: values.choice("nam", "Năm học", options: [("2025-2026", "2025-2026")]),
                obstacle: "Chưa có bộ tiêu chí.", describeLink: "/",
                existing: LinkView(label: "Mở hồ sơ đã có", link: "/"),
                proposal: Proposal(
                    pack: .sample, hash: "0", reason: "Có hiệu lực.", parts: "Tiểu học",
                    choice: values.choice("bo", "Bộ tiêu chí", options: [("0", "Thông tư 1/2000/TT")]),
                    others: [OtherPack(pack: .sample, reason: "Có hiệu lực đến giữa năm học.")],
                    carry: Carry(
                        legend: "Mang sang từ năm học 2024-2025",
                        options: [
                            FormOption(id: "m", value: "findings", label: "Kết quả đánh giá", isSelected: true)
                        ],
                        warning: "Bộ tiêu chí đã khác.")))
        ]
    }()
}
