import Accreditation
import Criteria
import Foundation
public import Logging
import Postgres

/// Works out, in the background, what packs would change for real dossiers. Every server has one; whichever is free
/// claims a question, and takes over those of a server that is no longer heard of.
public struct EffectWorker: Sendable {
    let database: Database
    let packs: RulePackStore
    let logger: Logger
    /// This worker among all.
    let runner = UUID()

    /// How many dossiers are read at once.
    static let batch = 250
    /// How many batches are worked on at the same time.
    static let lanes = max(2, ProcessInfo.processInfo.activeProcessorCount - 1)
    /// After how long without a sign of life somebody else takes over, in seconds.
    static let patience = 20

    public init(_ database: Database, packs: RulePackStore, logger: Logger) {
        self.database = database
        self.packs = packs
        self.logger = logger
    }

    /// Claims and answers questions until the task is cancelled.
    public func run() async {
        while !Task.isCancelled {
            do {
                if try await workOnce() { continue }
            } catch {
                logger.warning("could not work out an effect", metadata: ["error": "\(error)"])
            }
            try? await Task.sleep(for: .seconds(1))
        }
    }

    /// Answers the oldest open question; false where there is none.
    public func workOnce() async throws -> Bool {
        guard let job = try await claim() else { return false }
        do {
            try await answer(job)
        } catch is GivenUp {
            // Cancelled, or taken over by another server.
        } catch is CancellationError {
            // The server stops: the next one to look takes over.
        } catch {
            try await finish(job, as: .failed)
            throw error
        }
        return true
    }

    /// A claimed question.
    struct Claim: Sendable {
        let id: EffectJobID
        let person: PersonID
        let from: String
        let to: String
    }

    /// Somebody cancelled the question, or another server has taken over.
    struct GivenUp: Error {}

    private func claim() async throws -> Claim? {
        let rows = try await database.write(as: nil) { transaction in
            let rows = try await transaction.query(
                """
                UPDATE effect_job SET state = 'running', runner = \(runner), beat_at = clock_timestamp(),
                    began_at = clock_timestamp(), done = 0, total = 0
                WHERE id = (SELECT id FROM effect_job
                    WHERE state = 'waiting' OR (state = 'running'
                        AND beat_at < clock_timestamp() - make_interval(secs => \(EffectWorker.patience)))
                    ORDER BY asked_at FOR UPDATE SKIP LOCKED LIMIT 1)
                RETURNING id, asked_by, from_hash, to_hash
                """)
            if let id: EffectJobID = try rows.first?.id("id") {
                try transaction.enqueue("DELETE FROM effect_change WHERE job_id = \(id)")
            }
            return rows
        }
        return try rows.first.map {
            Claim(id: try $0.id("id"), person: try $0.id("asked_by"), from: try $0["from_hash"], to: try $0["to_hash"])
        }
    }

    private func answer(_ job: Claim) async throws {
        let (old, new) = (try await packs.pack(hash: job.from).pack, try await packs.pack(hash: job.to).pack)
        let estimate = EffectEstimate(AnswerPlaces(from: old, to: new))
        let reader = StoredFindings(old)
        let dossiers = try await dossiers(of: job)
        try await report(job, done: 0, total: dossiers.count, [])
        let batches = stride(from: 0, to: dossiers.count, by: EffectWorker.batch).map {
            Array(dossiers[$0..<min($0 + EffectWorker.batch, dossiers.count)])
        }
        var done = 0
        try await withThrowingTaskGroup(of: (Int, [Found]).self) { group in
            var rest = batches.makeIterator()
            func begin() {
                guard let batch = rest.next() else { return }
                group.addTask { (batch.count, try await changes(batch, job, reader, estimate)) }
            }
            for _ in 0..<EffectWorker.lanes { begin() }
            while let (count, found) = try await group.next() {
                begin()
                done += count
                try await report(job, done: done, total: dossiers.count, found)
            }
        }
        try await finish(job, as: .finished)
    }

    /// A dossier of a question.
    struct Asked: Sendable {
        let dossier: DossierID
        let school: UnitID
        let parts: [String]
        let isExplained: Bool
    }

    /// A change that was found.
    struct Found: Sendable {
        let dossier: DossierID
        let change: EffectEstimate.Change
        let isExplained: Bool
    }

    private func dossiers(of job: Claim) async throws -> [Asked] {
        try await database.query(
            as: job.person,
            """
            SELECT dossier_id, school_id, parts, explained FROM effect_dossiers(\(job.id))
            ORDER BY school_id, dossier_id
            """
        ).map {
            Asked(
                dossier: try $0.id("dossier_id"), school: try $0.id("school_id"), parts: try $0["parts"],
                isExplained: try $0["explained"])
        }
    }

    private func changes(
        _ batch: [Asked], _ job: Claim, _ reader: StoredFindings, _ estimate: EffectEstimate
    ) async throws -> [Found] {
        let rows = try await database.query(
            as: job.person,
            """
            SELECT dossier_id, findings FROM effect_findings(\(job.id), \(batch.map(\.school.description))::uuid[],
                \(batch.map(\.dossier.description))::uuid[])
            """)
        let asked = Dictionary(batch.map { ($0.dossier, $0) }, uniquingKeysWith: { first, _ in first })
        return try rows.compactMap { row in
            let dossier: DossierID = try row.id("dossier_id")
            let findings = reader.read(try row["findings", as: String?.self] ?? "")
            return try estimate.change(findings, parts: asked[dossier]?.parts ?? []).map {
                Found(dossier: dossier, change: $0, isExplained: asked[dossier]?.isExplained ?? false)
            }
        }
    }

    /// Keeps what was found, with the progress; finds out whether to go on.
    private func report(_ job: Claim, done: Int, total: Int, _ found: [Found]) async throws {
        try await database.write(as: nil) { transaction in
            let kept = try await transaction.execute(
                """
                UPDATE effect_job SET done = \(done), total = \(total), beat_at = clock_timestamp()
                WHERE id = \(job.id) AND runner = \(runner) AND state = 'running'
                """)
            guard kept == 1 else { throw GivenUp() }
            guard !found.isEmpty else { return }
            try await transaction.execute(
                """
                INSERT INTO effect_change (job_id, dossier_id, was, now, why)
                SELECT \(job.id)::uuid, * FROM unnest(\(found.map(\.dossier.description))::uuid[],
                    \(found.map(\.change.was))::smallint[], \(found.map(\.change.now))::smallint[],
                    \(found.map { $0.isExplained ? $0.change.why : "" })::text[])
                """)
        }
    }

    private func finish(_ job: Claim, as state: EffectJob.State) async throws {
        _ = try await database.query(
            as: nil,
            """
            UPDATE effect_job SET state = \(word: state), finished_at = clock_timestamp()
            WHERE id = \(job.id) AND runner = \(runner) AND state = 'running'
            """)
    }
}
