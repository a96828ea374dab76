import Accreditation

@testable import Server

/// Addresses of the pool of evaluators. The planted person is none, so that a record of theirs is nobody's; who gets
/// through where there is one is tried in `EvaluatorPagesTests`.
extension RouteTable {
    private static let nobody: Gate = .only([])

    static let pool: [RouteRule] =
        [
            .get(.only([.provinceOfficer])) { _ in .evaluators },
            .get(.only([.provinceOfficer])) { _ in .consensus },
            .get(nobody) { .evaluator($0.person) },
            .post(nobody, { .evaluator($0.person) }) { _ in [("version", "0"), ("chung-chi", "Số lạ")] },
        ]
        + ["ban", "bo-ban", "lien-quan", "bo-lien-quan", "noi-cong-tac"].map { act in
            .post(nobody, { .evaluatorAct($0.person, act) }) { target in
                [
                    ("ban-tu", "05/05/2025"), ("ban-den", "06/05/2025"), ("muc", target.personText),
                    ("truong-lien-quan", "Hạ Vân"), ("lien-quan", "Lạ"), ("truong", "Hạ Vân"),
                ]
            }
        }
}
