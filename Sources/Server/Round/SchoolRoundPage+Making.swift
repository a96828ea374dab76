import Accreditation
import Criteria
import Foundation
import Storage

extension SchoolRoundPage {
    /// Before the key of a figure: the field with the reason to return it.
    static let reasonPrefix = "tra-"
    /// Before the key of a figure: the field with its corrected value.
    static let correctionPrefix = "so-"

    init(_ reading: SchoolRoundReading, _ values: FormValues, warning: Int) {
        let labels = FigureLabels(reading.used?.form)
        let state = reading.standing.state
        heading = "Số liệu \(reading.name.description.lowercased())"
        school = reading.access.name
        self.state = StateBadge(state)
        days = reading.round.days.sentences
        left = reading.left(warning: warning)
        summary = values.summary
        note = reading.note
        failed = reading.problems(.hard).map { labels.link($0) }
        doubtful = reading.problems(.soft).map { labels.link($0) }
        differing = reading.changed.map {
            DifferenceLine(
                label: labels[$0.key], was: labels.display($0.was, $0.key), now: labels.display($0.now, $0.key))
        }
        returned = reading.round.openReturns(at: reading.now).map {
            ReturnedLine(label: labels[$0.key], link: "#" + FigureLabels.anchor($0.key), reason: $0.reason)
        }
        entryLink =
            reading.mayCorrectHere
            ? nil
            : reading.used?.dossier.map {
                LinkView(label: "Nhập và sửa số liệu", link: Route.figures($0.uuid).path)
            }
        confirm = reading.confirmForm(values)
        correction = reading.correctionForm(values)
        correctLink =
            reading.mayCorrectHere && !reading.corrects
            ? reading.name.route(of: reading.access.school).with("sua", "1").path : nil
        let mayWithdraw = reading.access.rights.contains(.correctFigures) && state.after(.withdraw) != nil
        let (school, name) = (reading.access.school.uuid, reading.name)
        withdrawLink =
            mayWithdraw ? Route.withdrawFigures(school, name.year.start, name.number.rawValue).path : nil
        check =
            reading.mayCheck
            ? CheckForm(
                link: Route.checkFigures(school, name.year.start, name.number.rawValue).path,
                hash: reading.standing.pending?.contentHash ?? "") : nil
        tables = FigureTablesView(reading, values, labels).tables
        acts = reading.round.acts.map(\.words)
        versions = reading.versionLines
    }
}

extension SchoolRoundReading {
    /// What the school has typed against what it confirmed last, or against the official version.
    var changed: [CellDifference] {
        guard access.isInside, let shown, let official, standing.state.isOfficial else { return [] }
        return shown.differences(from: official)
    }

    fileprivate var note: String? {
        switch standing.state {
        case .entering where !access.isInside: "Trường chưa xác nhận. Số liệu hiện ở đây sau khi hiệu trưởng xác nhận."
        case .leftOut: "Đã qua ngày chốt mà trường chưa xác nhận: trường không có trong số liệu tổng hợp."
        case .confirmed, .approved, .late:
            access.isInside && shown?.hash != standing.pending?.contentHash
                ? "Số liệu đang nhập khác số liệu đã xác nhận. Bản đã xác nhận vẫn được dùng cho đến khi xác nhận lại."
                : nil
        case .official where mayCorrectHere:
            "Hồ sơ đang khóa nên số liệu chính thức được sửa ngay ở trang này, kèm lý do; bản cũ vẫn được giữ."
        case .official where access.isInside:
            "Muốn sửa số liệu chính thức: sửa ở trang nhập số liệu, rồi đề nghị sửa kèm lý do ở dưới."
        default: nil
        }
    }

    fileprivate func left(warning: Int) -> StateBadge? {
        guard standing.state.waitsForSchool, !standing.state.isOfficial, let today = VietnameseTime.today(now) else {
            return nil
        }
        let left = round.days.school.days(since: today)
        if left < 0 { return StateBadge(css: "state-unmet", label: "quá hạn của trường \(-left) ngày") }
        return StateBadge(daysLeft: left, warning: warning)
    }

    fileprivate func confirmForm(_ values: FormValues) -> SchoolRoundPage.ConfirmForm? {
        guard mayConfirm, !mayCorrectHere, let shown else { return nil }
        let isOfficial = standing.state.isOfficial
        let isSame = standing.pending?.contentHash == shown.hash
        if isOfficial, shown.hash == official?.hash { return nil }
        if isSame, !standing.state.waitsForSchool { return nil }
        let link = Route.confirmFigures(access.school.uuid, name.year.start, name.number.rawValue).path
        let hint =
            isOfficial
            ? "Vì sao số liệu chính thức cần sửa; bản cũ vẫn được giữ."
            : "Số liệu bị trả lại mà giữ nguyên thì cần giải thích."
        return SchoolRoundPage.ConfirmForm(
            title: isOfficial ? "Đề nghị sửa số liệu chính thức" : "Xác nhận số liệu",
            explanation:
                "Hiệu trưởng xác nhận đúng \(shown.values.count) số liệu đang hiện trên trang này, mã băm "
                + "\(shown.hash.prefix(12)).",
            link: link, hash: shown.hash, button: isOfficial ? "Đề nghị sửa số liệu chính thức" : "Xác nhận số liệu",
            reason: isOfficial || isSame ? values.field("ly-do", "Lý do", hint: hint, isRequired: true) : nil)
    }

    fileprivate func correctionForm(_ values: FormValues) -> SchoolRoundPage.CorrectionForm? {
        guard mayCorrectHere, corrects, let shown else { return nil }
        return SchoolRoundPage.CorrectionForm(
            link: Route.correctFigures(access.school.uuid, name.year.start, name.number.rawValue).path,
            hash: shown.hash,
            reason: values.field(
                "ly-do", "Lý do", hint: "Vì sao số liệu chính thức cần sửa; bản cũ vẫn được giữ.", isRequired: true),
            backLink: name.route(of: access.school).path)
    }

    fileprivate var versionLines: [SchoolRoundPage.VersionLine] {
        round.versions.map { version in
            let link =
                version.version > 1
                ? Route.figureVersions(access.school.uuid, name.year.start, name.number.rawValue)
                    .with("tu", String(version.version - 1)).with("den", String(version.version)).path : nil
            return SchoolRoundPage.VersionLine(
                label: "Bản \(version.version): chính thức từ \(VietnameseTime.moment(version.at)), "
                    + "xác nhận \(version.timeliness.title)",
                hash: version.contentHash, differenceLink: link)
        }
    }
}

extension RoundDays {
    /// The days, one sentence each.
    var sentences: [String] {
        [
            "Trường xác nhận đến hết \(school.vietnamese).", "Cơ quan quản lý kiểm tra đến hết \(check.vietnamese).",
            "Chốt số liệu vào cuối ngày \(cutOff.vietnamese).",
        ] + (catchUp.map { ["Kỳ bổ sung chốt vào cuối ngày \($0.vietnamese)."] } ?? [])
    }
}

extension RoundAct {
    /// Who did what, when and why.
    var words: String {
        let what =
            switch step {
            case .confirm: "xác nhận số liệu"
            case .return: "trả lại \(cells.count) ô"
            case .approve: "duyệt số liệu"
            case .withdraw: "rút đề nghị sửa"
            case .cutOff, .catchUp: "chốt"
            }
        let why = reason.isEmpty ? "" : " Lý do: \(reason)"
        return "\(VietnameseTime.moment(at)): \(byName) \(what) (mã băm \(contentHash.prefix(12))).\(why)"
    }
}

extension StateBadge {
    /// Where a school's figures are.
    init(_ state: RoundState) {
        let css =
            switch state {
            case .official, .approved: "state-met"
            case .returned, .lateReturned, .correctionReturned, .late, .correcting: "state-warning"
            case .leftOut: "state-unmet"
            case .entering, .confirmed: "state-neutral"
            }
        self.init(css: css, label: state.title)
    }
}
