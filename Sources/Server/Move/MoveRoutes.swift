import Accreditation
import Criteria
import Foundation
import HTTPTypes
import Hummingbird
import Storage

/// Moving a dossier to another rule pack, and taking that back.
struct MoveRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.move(.any)) { request, context in
            let target = request.uri.queryParameters["sang"].map(String.init)
            return try page(try await offer(target, context), FormValues(), context)
        }
        router.post(.move(.any)) { _, context in try await move(context) }
        router.post(.undoMove(.any)) { _, context in try await undo(context) }
        router.get(.asideAnswers(.any)) { _, context in try await aside(context) }
    }

    private func page(
        _ offer: MoveOffer, _ values: FormValues, undoing: FormValues = FormValues(),
        _ context: AppContext, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        try app.page(
            MovePage(offer, values: values, undoing: undoing), title: "Chuyển bộ tiêu chí",
            breadcrumbs: offer.dossier.breadcrumbs, context, status: status)
    }

    private func offer(_ target: String?, _ context: AppContext) async throws -> MoveOffer {
        let dossier = try await app.dossier(context, readableFor: .movePack)
        let person = try context.signedIn().id
        let current = try await app.rules(of: dossier).pack.printed
        let packs = try await app.packsInUse(for: dossier.school, as: person).map(\.pack).filter {
            $0.hash != current.hash && $0.appliesTo.contains(dossier.schoolKind) && $0.sharesNodes(with: current)
        }
        let moves = try await app.moves.moves(of: dossier.id, as: person)
        var titles: [String: String] = [:]
        for hash in Set(moves.flatMap { [$0.fromHash, $0.toHash] }) {
            titles[hash] = try await app.packs.pack(hash: hash).pack.useTitle
        }
        let chosen = packs.first { $0.hash == target }.map { AnswerPlaces(from: current, to: $0) }
        return MoveOffer(
            dossier: dossier, current: current, packs: packs, chosen: chosen,
            endangered: try await endangered(of: dossier, along: chosen, as: person),
            answered: try await app.moves.answered(in: dossier, as: person), moves: moves, titles: titles,
            asideCount: try await app.moves.setAside(of: dossier.id, as: person).count)
    }

    private func endangered(
        of dossier: Dossier, along places: AnswerPlaces?, as person: PersonID
    ) async throws -> [(row: AnswerRow, words: String)] {
        guard let places else { return [] }
        return try await app.moves.endangered(of: dossier, along: places, as: person)
    }

    private func move(_ context: AppContext) async throws -> Response {
        let offer = try await offer(context.form["bo"], context)
        guard let places = offer.chosen else {
            throw PageError.refused(
                "Chưa chuyển được bộ tiêu chí",
                advice: "Bộ tiêu chí này không dùng được cho hồ sơ lúc này. Hãy mở lại trang chuyển bộ và chọn lại.")
        }
        var values = FormValues(context.form)
        let reason = values.reason("ly-do")
        guard values.isValid else {
            return try page(offer, values, context, status: .unprocessableContent)
        }
        try await app.moves.move(offer.dossier, along: places, because: reason, as: try context.signedIn().id)
        return .redirect(
            to: .asideAnswers(offer.dossier.id.uuid),
            notice: .success("Đã chuyển hồ sơ sang \(places.new.useTitle)."))
    }

    private func undo(_ context: AppContext) async throws -> Response {
        let offer = try await offer(nil, context)
        var values = FormValues(context.form)
        let reason = values.reason("ly-do-hoan")
        guard let last = offer.moves.undoable else { throw PackChanged() }
        guard values.isValid else {
            return try page(offer, FormValues(), undoing: values, context, status: .unprocessableContent)
        }
        let before = try await app.packs.pack(hash: last.fromHash).pack
        try await app.moves.undo(
            last, of: offer.dossier, along: AnswerPlaces(from: offer.current, to: before), because: reason,
            as: try context.signedIn().id)
        return .redirect(
            to: .asideAnswers(offer.dossier.id.uuid),
            notice: .success("Đã hoàn lại: hồ sơ trở về \(before.useTitle)."))
    }

    private func aside(_ context: AppContext) async throws -> Response {
        let dossier = try await app.dossier(context, readableFor: .readWorkings)
        let person = try context.signedIn().id
        let answers = try await app.moves.setAside(of: dossier.id, as: person)
        let moves = try await app.moves.moves(of: dossier.id, as: person)
        var packs: [String: RulePack] = [:]
        for hash in Set(answers.map(\.packHash) + moves.flatMap { [$0.fromHash, $0.toHash] }) {
            packs[hash] = try await app.packs.pack(hash: hash).pack
        }
        return try app.page(
            AsidePage(dossier, answers, moves, packs), title: "Câu trả lời để riêng",
            breadcrumbs: dossier.breadcrumbs, context)
    }
}

extension App {
    /// Moves of dossiers.
    var moves: MoveStore { MoveStore(database, packs: packs) }
}

extension FormValues {
    /// The reason of an act, at most 2.000 characters; what is wrong with it is noted.
    mutating func reason(_ name: String) -> String {
        let reason = self[name].trimmingCharacters(in: .whitespacesAndNewlines)
        if reason.isEmpty { fail(name, "Hãy nhập lý do: lịch sử giữ lại ai làm, lúc nào, vì sao.") }
        if reason.unicodeScalars.count > 2_000 { fail(name, "Lý do dài quá 2.000 ký tự; hãy rút gọn.") }
        return reason
    }
}

extension RulePack {
    /// Whether any indicator is the same in both, so that answers can follow.
    fileprivate func sharesNodes(with other: RulePack) -> Bool {
        !Set(indicatorIDs).isDisjoint(with: other.indicatorIDs)
    }

    /// Permanent identifiers of all indicators.
    private var indicatorIDs: [String] {
        rated.flatMap(\.levels).flatMap(\.indicators).map(\.id)
    }
}
