import Accreditation
import Criteria
import Storage

extension GapPage {
    /// - Parameter states: what indicators have to show, by sheet.
    init(
        _ read: ReadContent, _ board: GapBoard?, _ states: [IndicatorPath: EvidenceState],
        follow: [FollowUpSource] = []
    ) {
        let pack = read.used.pack
        let id = read.dossier.id.uuid
        heading = read.dossier.title
        source = read.title
        level = pack.title(ofLevel: read.result.level).capitalizedFirst
        let reader = GapReader(read: read, states: states, follow: follow)
        parts = board?.parts.map { reader.part($0, board?.level ?? 0) } ?? []
        lead =
            board.map { board in
                let count = board.parts.reduce(0) { $0 + $1.gaps.count }
                return "\(count) tiêu chí đang giữ trường lại trước \(pack.title(ofLevel: board.level))."
            } ?? "Trường đã đạt mức cao nhất của bộ tiêu chuẩn này."
        resultLink = read.of(.result(id)).path
        followLink = Route.followUps(id).path
        trialLink = read.of(.trial(id)).path
    }
}

/// Puts a gap board into words.
private struct GapReader {
    let read: ReadContent
    let states: [IndicatorPath: EvidenceState]
    let follow: [FollowUpSource]

    private var pack: RulePack { read.used.pack }

    func part(_ part: GapBoard.Part, _ level: Int) -> GapPage.Part {
        let name = part.schoolingLevel.map { pack.partTitle($0) ?? $0 }
        return GapPage.Part(
            partTitle: name,
            summary: part.gaps.isEmpty
                ? "Đã đủ cho \(pack.title(ofLevel: level))."
                : "\(part.gaps.count) tiêu chí chưa đủ cho \(pack.title(ofLevel: level)).",
            choices: part.choices.map {
                "Trong \($0.among.count) tiêu chí ghi “Chọn” dưới đây, cần thêm ít nhất \($0.missing) tiêu chí "
                    + "đạt Mức \($0.level)."
            }, gaps: part.gaps.map { gap($0, part.schoolingLevel) })
    }

    private func gap(_ gap: GapBoard.Gap, _ part: String?) -> GapPage.Gap {
        let code = SheetCode(part: part, criterion: gap.criterion).description
        let criterion = pack.criterion(code)
        let marks = [
            gap.isMandatory ? "Bắt buộc" : nil, gap.isChoice ? "Chọn" : nil,
            gap.isOnShortestWay ? "Trên đường ngắn nhất" : nil,
        ]
        return GapPage.Gap(
            gapTitle: criterion.map { pack.heading($0) } ?? code, gapLink: read.sheetLink(code),
            marks: marks.compactMap(\.self),
            state: (gap.level == 0 ? "chưa đạt mức nào" : "đã đạt Mức \(gap.level)") + ", cần Mức \(gap.wanted)",
            openings: gap.indicators.map { opening($0, criterion, part) })
    }

    private func opening(
        _ open: GapBoard.OpenIndicator, _ criterion: Criterion?, _ part: String?
    ) -> GapPage.Opening {
        let path = open.path.on(part: part)
        let texts = criterion?.level(path.level)?.indicators.first { $0.code == path.indicator }?.requirements ?? []
        return GapPage.Opening(
            openingTitle: pack.shortTitle(of: path), openingLink: link(path), finding: StateBadge(open.finding),
            evidence: StateBadge(evidence: states[path] ?? EvidenceState(pieces: 0)),
            requirements: open.requirements.filter { texts.indices.contains($0.place) }.map { requirement in
                GapPage.Requirement(
                    requirement: texts[requirement.place].text,
                    followKey: followKey(path, requirement.place),
                    answers: requirement.answer.map { [StateBadge(answer: $0.rawValue)] } ?? [])
            })
    }

    /// What the form sends to begin to follow a requirement.
    private func followKey(_ path: IndicatorPath, _ place: Int) -> String? {
        follow.first {
            $0.kind == .requirement && $0.criterion == path.criterion
                && $0.place == "\(path.level)/\(path.indicator)#\(place)"
        }?.key
    }

    /// Where the indicator is mended, on the sheet; others see why it is not met.
    private func link(_ path: IndicatorPath) -> String {
        let link = read.proofLinks.sheet(path)
        return read.dossier.allows(.readWorkings) ? "\(link)#\(SheetNames.finding(path))-ten" : link
    }
}

extension StateBadge {
    /// What an indicator has to show.
    init(evidence: EvidenceState) {
        if evidence.isToConfirm {
            self.init(css: "state-warning", label: "Mang từ năm trước, cần xác nhận")
        } else if evidence.pieces == 0 {
            self.init(css: "state-warning", label: "Chưa có minh chứng")
        } else if evidence.withoutFile > 0 {
            self.init(
                css: "state-warning", label: "\(evidence.pieces) minh chứng, \(evidence.withoutFile) chưa có tệp")
        } else {
            self.init(css: "state-neutral", label: "\(evidence.pieces) minh chứng")
        }
    }
}
