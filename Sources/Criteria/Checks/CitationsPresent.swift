/// Every indicator, level rule, recognition and other rule says which article it rests on.
///
/// Articles are written `Điều 7`, several in a row `Điều 7–11`, and `Phụ lục II` where the rule stands in an appendix.
/// A way of coding evidence, a deadline or a form may rest on a guidance letter instead, so that its citation only has
/// to be there.
enum CitationsPresent: PackCheck {
    static let name = CheckName.citationsPresent
    static let looksAtGuidance = true

    static func problems(in pack: RulePack) -> [Diagnostic] {
        let strict = indicators(of: pack) + rules(of: pack) + recognitions(of: pack) + acts(of: pack) + team(of: pack)
        let loose =
            pack.calendar.map { Cited("The calendar entry \($0.id)", $0.citation, $0.source) }
            + [Cited("The evidence code", pack.evidenceCode.citation, pack.evidenceCode.source)]
            + forms(of: pack)
        return strict.flatMap { problems(of: $0, isArticleNeeded: true) }
            + loose.flatMap { problems(of: $0, isArticleNeeded: false) }
    }

    /// The acts of the procedure, but for those that nobody read in a legal text.
    private static func acts(of pack: RulePack) -> [Cited] {
        (pack.procedure?.acts ?? []).filter { !$0.isAssumed }.map {
            Cited("The act \($0.name.rawValue)", $0.citation, $0.source)
        }
    }

    /// What members of teams have to fulfil, but for what nobody read in a legal text.
    private static func team(of pack: RulePack) -> [Cited] {
        (pack.procedure?.team?.qualifications ?? []).filter { !$0.isAssumed }.map {
            Cited("The qualification \($0.kind.rawValue)", $0.citation, $0.source)
        }
            + (pack.procedure?.papers ?? []).filter { !$0.isAssumed }.map {
                Cited("The paper \($0.id)", $0.citation, $0.source)
            }
            + [pack.procedure?.appraisal].compactMap(\.self).filter { !$0.isAssumed }.map {
                Cited("The appraisal", $0.citation, $0.source)
            }
    }

    /// The report and its texts, and the improvement plan.
    private static func forms(of pack: RulePack) -> [Cited] {
        var cited: [Cited] = []
        if let report = pack.report {
            cited.append(Cited("The report", report.citation, report.source))
            cited += report.sheetTexts.map { Cited("The text \($0.name.rawValue)", $0.citation, $0.source) }
            cited += report.standardTexts.map { Cited("The text \($0.id)", $0.citation, $0.source) }
        }
        if let plan = pack.improvementPlan {
            cited.append(Cited("The improvement plan", plan.citation, plan.source))
        }
        return cited
    }

    private struct Cited {
        var what: String
        var citation: Citation
        var source: SourceLocation

        init(_ what: String, _ citation: Citation, _ source: SourceLocation) {
            self.what = what
            self.citation = citation
            self.source = source
        }
    }

    private static func problems(of cited: Cited, isArticleNeeded: Bool) -> [Diagnostic] {
        let article = cited.citation.article
        var found: [Diagnostic] = []
        if article.isBlank {
            found.append(error("\(cited.what) cites no article; add the article it stands in.", at: cited.source))
        } else if isArticleNeeded, !isArticle(article) {
            let advice = "write it as \"Điều 7\", or \"Phụ lục II\" for an appendix"
            found.append(error("\(cited.what) cites \"\(article)\"; \(advice).", at: cited.source))
        }
        let parts = [cited.citation.clause, cited.citation.point].compactMap(\.self)
        if parts.contains(where: \.isBlank) {
            let advice = "fill it in or leave it out"
            found.append(error("\(cited.what) cites an empty clause or point; \(advice).", at: cited.source))
        }
        return found
    }

    /// `Điều 7`, `Điều 7a`, `Điều 7–11` or `Phụ lục II`. No regular expression: several hundred citations took longer
    /// to match than all files to read.
    private static func isArticle(_ text: String) -> Bool {
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        guard words.count > 1 else { return false }
        if words.count == 3, words[0] == "Phụ", words[1] == "lục" { return words[2].allSatisfy("IVX".contains) }
        guard words.count == 2, words[0] == "Điều" else { return false }
        let ends = words[1].split(separator: "–", omittingEmptySubsequences: false)
        return ends.count <= 2 && ends.allSatisfy(isArticleNumber)
    }

    /// One to three digits, the first not 0, and perhaps a letter.
    private static func isArticleNumber(_ text: Substring) -> Bool {
        let digits = text.prefix { ("0"..."9").contains($0) }
        let letters = text.dropFirst(digits.count)
        return (1...3).contains(digits.count) && digits.first != "0" && letters.count <= 1
            && letters.allSatisfy { ("a"..."z").contains($0) || $0 == "đ" }
    }

    private static func indicators(of pack: RulePack) -> [Cited] {
        var cited: [Cited] = []
        for criterion in pack.rated {
            for level in criterion.levels {
                for indicator in level.indicators {
                    let path = IndicatorPath(criterion: criterion.code, level: level.number, indicator: indicator.code)
                    cited.append(Cited("The indicator \(path)", indicator.citation, indicator.source))
                }
            }
        }
        return cited + periods(of: pack)
    }

    private static func periods(of pack: RulePack) -> [Cited] {
        pack.placedMeasures.map(\.measure).compactMap { measure in
            measure.warnsOnly.map { Cited("The measure \(measure.id)", $0.citation, measure.source) }
        }
    }

    private static func rules(of pack: RulePack) -> [Cited] {
        var cited = pack.levelRules.map { Cited("The rule of level \($0.level)", $0.citation, $0.source) }
        cited.append(Cited("The council", pack.council.citation, pack.council.source))
        if let period = pack.figuresWarnOnly {
            cited.append(Cited("The time in which figures only warn", period.citation, pack.place))
        }
        if let rating = pack.rating {
            cited.append(Cited("How criteria are rated", rating.citation, rating.source))
        }
        if let levels = pack.schoolingLevels {
            cited.append(Cited("Rating schooling levels apart", levels.citation, pack.place))
        }
        return cited
    }

    private static func recognitions(of pack: RulePack) -> [Cited] {
        var cited: [Cited] = []
        if let grade = pack.accreditationGrade {
            cited.append(Cited("The accreditation grade", grade.citation, grade.source))
            cited.append(Cited("The validity of the grade", grade.validity.citation, grade.source))
            cited += grade.conditions.map { Cited("The condition \($0.fact)", $0.citation, grade.source) }
        }
        if let standard = pack.nationalStandard {
            cited += standard.degrees.map { Cited("Degree \($0.number)", $0.citation, standard.source) }
            cited.append(Cited("The validity of the degree", standard.validity.citation, standard.source))
            cited += standard.conditions.map { Cited("The condition \($0.fact)", $0.citation, standard.source) }
        }
        return cited
    }
}
