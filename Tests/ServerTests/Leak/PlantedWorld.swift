import Accreditation
import Criteria
import Foundation
import Postgres
import Storage
import TestSupport

@testable import Server

/// A world in which the first school's dossier went all the way, with a secret in everything that can be read, and in
/// which the second school works on a dossier of its own.
struct PlantedWorld: Sendable {
    let world: TestWorld
    let dossier: DossierID
    /// Objects of the first school.
    let target: Target
    /// The second school's dossier, but the first school's objects.
    let crossed: Target

    init(_ world: TestWorld) async throws {
        self.world = world
        let (drafted, used) = try await world.ratedDossier()
        let other = try await world.makeDossier(school: world.otherSchool, pack: used.pack)
        let objects = Planting(world: world, dossier: drafted.id)
        try await objects.run(objects.selfAssessment)
        try await world.handIn(drafted, used)
        try await objects.run(objects.review)
        try await objects.run(objects.editedSince)
        try await world.put(drafted.id, into: .registered)
        try await PlantedEvaluation(world: world, dossier: drafted.id, used: used).run()
        try await objects.run(objects.unsealed)
        try await objects.run(objects.exchange)
        try await world.letGuestsIn(to: drafted.id)
        dossier = drafted.id
        target = objects.target(drafted.id)
        crossed = objects.target(other)
    }

    /// What has happened so far to anything, and how many uploads there are.
    func changes() async throws -> Int {
        try await world.owner.query(
            "SELECT (SELECT count(*) FROM event) + (SELECT count(*) FROM upload) AS n")[0]["n"]
    }

    /// The same for the first school alone.
    func changesOfTheSchool() async throws -> Int {
        let school = world.school.uuid
        return try await world.owner.query(
            """
            SELECT (SELECT count(*) FROM event WHERE chain = \(school))
                + (SELECT count(*) FROM upload WHERE school_id = \(school)) AS n
            """)[0]["n"]
    }
}
