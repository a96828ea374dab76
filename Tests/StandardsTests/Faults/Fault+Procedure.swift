extension Fault {
    /// Procedures that lead nowhere.
    static let procedure = [
        Fault("act twice", twice: "act"),
        Fault("act that is missing", withoutElement: "act"),
        Fault("acts in the wrong order", exchanging: "act"),
        Fault("act that nobody knows", "act", "name", "no-such-act"),
        Fault("act without time", "act", "days", "0", where: { $0["days"] != nil }),
        Fault("act that nobody read and nobody assumed", "act", "assumed", "false", where: { $0["assumed"] == "true" }),
        Fault("team whose members may have worked there", "never-worked-there", "waivable", "true"),
        Fault("team that asks for no years", "years-in-sector", "years", "0"),
        Fault("paper that nobody reads", "step-paper", "audience", "nobody"),
        Fault("council that meets without a name of its papers", withoutElement: "appraisal"),
        Fault("council that rests on nothing", "appraisal", "article", "Không rõ"),
        Fault("team that rests on nothing", "training", "article", "Không rõ"),
    ]
}
