public import Accreditation
public import Criteria

/// What is typed about a council's meeting.
public struct MeetingReport: Sendable, Hashable {
    public var day: Day
    public var place: String
    public var present: Set<PersonID>
    public var course: String
    public var agreeing: Int
    public var opposing: Int
    public var abstaining: Int

    public init(
        day: Day, place: String, present: Set<PersonID>, course: String, agreeing: Int, opposing: Int, abstaining: Int
    ) {
        self.day = day
        self.place = place
        self.present = present
        self.course = course
        self.agreeing = agreeing
        self.opposing = opposing
        self.abstaining = abstaining
    }
}
