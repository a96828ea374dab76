import Accreditation
import Criteria

extension SampleStory {
    /// Plans the self-assessment, before the evidence that closes rows of the plan comes in.
    func planWork(_ stage: StoryStage) async throws {
        guard let told = try folder.readIfThere("\(stage.name)-desk", as: StoryDesk.self) else { return }
        let chair = try chair(of: stage)
        guard let first = Day(iso: told.startsOn) else {
            throw StoryMistake("\(stage.name): \(told.startsOn) is no day.")
        }
        let schedules = ScheduleStore(database)
        try await schedules.start(on: first, in: stage.dossier, seen: 0, as: chair)
        let rows = try told.rows.map { row in
            ScheduleRow(
                list: .timetable, weeks: ScheduleRow.weeks(typed: row.weeks), activity: row.activity,
                product: row.product, people: try row.people.map(stage.cast.person), others: row.others,
                doneOn: row.doneOn.flatMap(Day.init(iso:)))
        }
        try await schedules.add(rows, in: stage.dossier, as: chair)
        let wanted = try told.wanted.map { row in
            CollectingRow(
                criterion: row.criterion, name: row.name, keeper: row.keeper,
                collector: try stage.cast.person(row.collector), to: Day(iso: row.to),
                state: CollectingRow.State(rawValue: row.state) ?? .collecting, note: row.note)
        }
        let added = try await CollectingStore(database).add(wanted, in: stage.dossier, as: chair)
        try stage.expect(added, wanted.count, "the number of wanted pieces")
        try await meet(told.meeting, stage, chair)
    }

    /// The council meets, and chair and secretary sign the minutes.
    private func meet(_ told: StoryDesk.Minutes, _ stage: StoryStage, _ chair: PersonID) async throws {
        let council = CouncilStore(database)
        let people = try await council.people(of: stage.dossier, as: chair)
        let absent = try told.absent.map(stage.cast.person)
        let seats = try await council.council(of: stage.dossier, as: chair).members
        let minutes = MeetingMinutes(
            heldOn: told.heldOn, time: told.time, place: told.place, agenda: told.agenda,
            attendance: seats.map { seat in
                let person = people.first { $0.id == seat.person }
                return MeetingMinutes.Attendance(
                    person: seat.person, name: person?.name ?? "", post: person?.post ?? "", seat: seat.role.title,
                    isPresent: !absent.contains(seat.person))
            }, discussion: told.discussion,
            decisions: told.decisions.map { .init(text: $0.text, inFavour: $0.inFavour, against: $0.against) },
            rule: MeetingRule(stage.used.pack.council))
        try stage.expect(minutes.problems, [], "the list of problems of the minutes")
        let (store, id) = (MeetingStore(database), MeetingID())
        try await store.add(minutes, as: id, in: stage.dossier, by: chair)
        let hash = try ContentHash.of(minutes)
        for (seat, role) in [(MeetingSeat.chair, CouncilRole.chair), (.secretary, .secretary)] {
            guard let person = seats.first(where: { $0.role == role })?.person else { continue }
            let dossier = try await dossier(stage.dossier.id, as: person)
            try await store.sign(id, as: seat, seen: hash, in: dossier, by: person)
        }
    }
}
