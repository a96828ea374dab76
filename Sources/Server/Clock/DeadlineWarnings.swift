import Accreditation
import Criteria
import Foundation
import Hummingbird
import Logging
import ServiceLifecycle
import Storage

/// Tells people about deadlines, before and after their last day. Every server looks; each stage is told once.
struct DeadlineWarnings: Sendable {
    let app: App

    /// Tells what is due to be told.
    ///
    /// - Returns: how many deadlines somebody was told about.
    func tell(at now: Date) async throws -> Int {
        guard let today = VietnameseTime.today(now) else { return 0 }
        let plan = app.settings.warningPlan
        let told = try await app.clocks.told()
        var count = 0
        for act in try await app.dueActs(as: nil) {
            guard let stage = plan.stage(for: act.last, on: today) else { continue }
            let key = ToldDeadline(dossier: act.dossier.id, act: act.act, last: act.last)
            if let last = told[key], last <= stage { continue }
            let people = try await app.clocks.warn(
                act, stage, act.roles, act.warning(on: today), link: Route.procedure(act.dossier.id.uuid).path)
            if people > 0 { count += 1 }
        }
        return count
    }
}

extension DueAct {
    /// What people are told about it on a day.
    func warning(on today: Day) -> String {
        let place = "\(dossier.schoolName), năm học \(dossier.year)"
        let left = last.days(since: today)
        if case .window(let unit) = source {
            return "\(place): đợt nhập đóng vào cuối ngày \(last.vietnamese); sau đó hồ sơ chưa nộp không sửa được. "
                + "\(unit) gia hạn được."
        }
        if left < 0 { return "\(place): “\(title)” đã quá hạn \(-left) ngày, hạn là hết ngày \(last.vietnamese)." }
        let when = left == 0 ? "hôm nay là ngày cuối" : "còn \(left) ngày"
        return "\(place): “\(title)” \(when), đến hết ngày \(last.vietnamese)."
    }
}

/// Tells about deadlines as long as the server runs.
struct DeadlineService: Service {
    let warnings: DeadlineWarnings

    func run() async throws {
        await cancelWhenGracefulShutdown {
            let app = warnings.app
            while !Task.isCancelled {
                do {
                    let told = try await warnings.tell(at: app.clock())
                    if told > 0 { app.logger.info("told about deadlines", metadata: ["deadlines": "\(told)"]) }
                } catch {
                    app.logger.warning("could not tell about deadlines", metadata: ["error": "\(error)"])
                }
                try? await Task.sleep(for: .seconds(300))
            }
        }
    }
}

extension Settings {
    /// When people are told about a deadline.
    var warningPlan: WarningPlan {
        WarningPlan(before: warningDays.filter { $0 >= 0 }, after: warningDays.filter { $0 < 0 }.map(-))
    }
}
