import Foundation
import Logging
import ServiceLifecycle
import Storage

/// Removes stored files without a revision, archives of yesterday and workbooks that nobody accepted, at the start of
/// the server and then once a day.
struct FileTidyingService: Service {
    let tidying: FileTidying
    let imports: FigureImportStore
    let exports: ExportStore
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                await tidy()
                try? await Task.sleep(for: .seconds(86_400))
            }
        }
    }

    private func tidy() async {
        do {
            let moment = Date(timeIntervalSinceNow: -FileTidying.patience)
            let archives = try await exports.tidy()
            logger.info("removed archives of dossiers", metadata: ["archives": "\(archives)"])
            let removed = try await tidying.run(placedBefore: moment)
            let waiting = try await imports.tidy()
            logger.info("removed workbooks that nobody accepted", metadata: ["files": "\(waiting)"])
            logger.info("removed stored files without a revision", metadata: ["files": "\(removed)"])
        } catch {
            logger.warning("could not tidy up the stored files", metadata: ["error": "\(error)"])
        }
    }
}
