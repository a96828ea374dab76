extension Fault {
    /// References that lead nowhere.
    static let references = [
        Fault("unknown condition", "measure", "when", "no-such-condition"),
        Fault("unknown figure", "measure", "figure", "no-such-table/no-such-row"),
        Fault("unknown scale", "measure", "scale", "no-such-scale", where: { $0["scale"] != nil }),
        Fault("rank that the scale lacks", "measure", "rank", "trung bình", where: { $0["rank"] != nil }),
        Fault("unknown group of clauses", "every-clause", "of", "level-9"),
        Fault("opposite that is not there", "condition", "opposite", "no-such-condition"),
        Fault("condition declared twice", twice: "condition"),
        Fault("variation of nothing", "variation", "at", "9.9"),
        Fault("row for an unknown kind of school", "row", "applies-to", "no-such-kind"),
        Fault("review of no deadline", "review", "at", "no-such-deadline"),
        Fault("group of clauses that no rule asks for", withoutElement: "every-clause"),
    ]

    /// Thresholds that make no sense.
    static let thresholds = [
        Fault("more than 100 %", "measure", "value", "120", where: { $0["unit"] == "%" && $0["is"] == "at-least" }),
        Fault(
            "below 0", "measure", "value", "-5", where: { $0["value"] != nil && $0["unit"]?.hasPrefix("điểm") == false }
        ),
        Fault("no number", "measure", "value", "nhiều", where: { $0["value"] != nil }),
        Fault("decimal comma", "measure", "value", "0,35", where: { $0["value"] != nil }),
        Fault(
            "absurdly large", "measure", "value", "900000000",
            where: {
                $0["value"] != nil && $0["is"] == "at-least" && $0["unit"]?.hasPrefix("điểm") == false
            }),
        Fault("no unit", "measure", without: "unit"),
        Fault("half a century", "measure", "years", "50"),
        Fault("unknown comparison", "measure", "is", "about"),
        Fault("value and rank", "measure", "rank", "đạt", where: { $0["value"] != nil && $0["rank"] == nil }),
        Fault(
            "at least 0", "measure", "value", "0",
            where: {
                $0["value"] != nil && $0["is"] == "at-least" && $0["unit"]?.hasPrefix("điểm") == false
            }),
        Fault("thresholds that exclude each other") { text in
            guard let tag = text.tag("measure", where: { $0["value"] != nil && $0["is"] == "at-least" }),
                let id = tag["id"]
            else { return false }
            let copy = text.text(of: tag).replacing("id=\"\(id)\"", with: "id=\"\(id).x\"")
                .replacing("is=\"at-least\"", with: "is=\"less-than\"")
            text.replaceElement(tag, with: text.text(of: tag) + copy)
            return true
        },
    ]

    /// Levels that nobody can reach, or that ask for nothing.
    static let levels = [
        Fault("criteria at a level without a text", "every-criterion", "reaches", "9"),
        Fault("mandatory criteria at a level without a text", "every-mandatory", "reaches", "5"),
        Fault("more of the others than there are", "others", "at-least", "99"),
        Fault("none of the others", "others", "at-least", "0"),
        Fault("a level that needs itself", "school-level", "level", "4"),
        Fault("number of a level rule", "level-rule", "level", "7"),
        Fault("level rule missing", withoutElement: "level-rule"),
        Fault("level rule without a condition") { text in
            guard let tag = text.tag("level-rule") else { return false }
            text.replaceElement(tag, with: tag.text + "</level-rule>")
            return true
        },
        Fault("a level that asks for no more than the one below") { text in
            guard let tag = text.tag("level-rule", where: { $0["level"] == "2" }) else { return false }
            text.replaceElement(tag, with: text.text(of: tag).replacing("reaches=\"2\"", with: "reaches=\"1\""))
            return true
        },
        Fault(
            "a level above without what the one below asks for", "level-rule", "level", "1",
            where: {
                $0["level"] == "2"
            }),
        Fault("degree at a level that is not there", "degree", "level", "8"),
        Fault("number of a degree", "degree", "number", "7"),
    ]

    /// Councils, recognitions and evidence codes that cannot be.
    static let offices = [
        Fault("council of nobody", "council", "minimum-size", "0"),
        Fault("more seats than members", "role", "minimum", "99"),
        Fault("fewest above most", "role", "maximum", "0", where: { $0["maximum"] != nil }),
        Fault("role twice", twice: "role"),
        Fault("unknown role", "role", "name", "treasurer"),
        Fault("more votes than there are", "decision", "numerator", "5"),
        Fault("no votes at all", "decision", "denominator", "0"),
        Fault("group that is smaller than itself", "working-group", "minimum", "9"),
        Fault("validity of no time", "validity", "years", "0"),
        Fault("wait beyond the validity", "validity", "years-before-higher", "50"),
        Fault("fact asked for twice", twice: "needs"),
        Fault("unknown fact", "needs", "fact", "sunshine"),
        Fault("pattern without a serial number", "evidence-code", "pattern", "H{standard}.{criterion}"),
        Fault("pattern that cannot be read back", "evidence-code", "pattern", "{standard}{criterion}.{serial:2}"),
        Fault("pattern with an open brace", "evidence-code", "pattern", "H{box-{standard}.{criterion}-{serial:2}"),
        Fault("pattern with an unknown field", "evidence-code", "pattern", "{room}.{standard}.{criterion}.{serial}"),
        Fault("one bracket for both", "evidence-code", "open", "]", where: { $0["close"] == "]" }),
        Fault("closing bracket missing", "evidence-code", without: "close"),
    ]
}
