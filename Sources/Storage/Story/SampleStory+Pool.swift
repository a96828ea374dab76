import Accreditation
import Criteria

extension SampleStory {
    /// The province records an evaluator's training and years in its pool.
    func recordTraining(
        of person: StoryPerson, _ people: [StoryPerson], _ units: StoryUnits, _ cast: StoryCast
    ) async throws {
        let home = units.place(of: person.unit)
        guard person.role == .evaluator,
            let officer = people.first(where: { $0.role == .provinceOfficer && units.place(of: $0.unit) == home })
        else { return }
        let certificate = person.trainingCertificate ?? ""
        let year = certificate.split(separator: "/").last.flatMap { Int($0) }
        try await EvaluatorStore(database).describe(
            try cast.person(person.id),
            EvaluatorProfile(
                certificate: certificate, trainedOn: year.flatMap { Day(year: $0, month: 12, day: 1) },
                sectorSince: person.educationSince.flatMap { Day(year: $0, month: 9, day: 1) }, elsewhere: ""),
            version: 0, as: try cast.person(officer.id))
    }
}
