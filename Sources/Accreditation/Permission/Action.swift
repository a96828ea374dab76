/// What somebody may want to do. Each action stands in the permission table, in the server and in row security alike.
public enum Action: String, Sendable, Hashable, CaseIterable, Codable {
    // Reading a dossier
    /// The council's unsubmitted work: findings, texts, council.
    case readWorkings
    /// Evidence and its files.
    case readEvidence
    /// What was handed in, and what the managing body said to it.
    case readSubmission
    /// Who evaluates it.
    case readTeam
    /// The evaluators' ratings, once all sheets of a criterion are handed in.
    case readRatings
    /// The team's draft, once it was sent to the school.
    case readDraft
    /// The team's conclusion.
    case readConclusion
    /// The recorded outcome.
    case readOutcome
    /// Why another rule pack would change its level.
    case readEffect
    /// Approved papers and their signed scans.
    case readPapers
    /// Everything that one may read of a dossier as one archive.
    case exportDossier

    // The council's work
    case rate
    /// Reviews of the improvement plan and how far its actions have come; the year goes on after handing in.
    case reviewPlan
    /// Texts and details of papers, and signed scans beside approved ones.
    case writePapers
    /// Approving a paper, which freezes it.
    case approvePapers
    case carryOver
    case stateFacts
    /// Typing the school's figures, and confirming unlikely ones.
    case enterFigures
    case formCouncil
    case keepEvidence
    case approveCriterion
    case submit
    /// Closing the council's work, and opening it again with a reason.
    case lock
    /// Sending the letter with the school's wish.
    case fileRegistration
    /// Taking the dossier back before anybody decided on it.
    case takeBack
    /// Moving the dossier to another rule pack, and taking that back.
    case movePack
    /// Saying something to each other about a sheet, naming members, closing a discussion.
    case discuss
    /// Saying that the files of a piece are what they are said to be, or that they are not; asking somebody to.
    case verifyEvidence

    // The school's desk
    /// Timetable, resources and tasks of the self-assessment.
    case planWork
    /// What is wanted as evidence, and how far collecting it has come.
    case collectEvidence
    /// Writing the minutes of the council's meetings.
    case keepMinutes
    /// Signing them, which freezes them.
    case signMinutes
    /// Making the summary of the approved report public, and taking that back.
    case publishReport

    // Managing body, evaluators, province
    case review
    /// Sending an accepted dossier on to the province.
    case forward
    /// Sending the managing body's report with the dossier.
    case fileReport
    /// Saying whether the letter or the report and what belongs to it are complete.
    case checkRegistration
    case setDeadline
    case formTeam
    case rateExternally
    /// Papers of the steps of an evaluation: members their own, leader and secretary the team's.
    case writeStepPapers
    /// Answering the school's objections to the draft.
    case replyToObjection
    /// Papers of the steps, as far as they are open to the reader.
    case readStepPapers
    /// Papers of the steps that the school gets too.
    case readSharedStepPapers
    case settle
    /// Sending the team's draft to the school.
    case sendDraft
    /// Agreeing to the draft or objecting to it.
    case answerDraft
    /// Going on where the school has not answered in its time.
    case closeAnswer
    /// A member's own opinion on the whole dossier.
    case giveOpinion
    /// Finding something about the conditions of a recognition, and keeping the minutes of the council's meeting.
    case appraise
    case conclude
    case recordOutcome
    /// Telling the school what the appraisal came to.
    case sendResultNotice
    /// What the school was told of it.
    case readResultNotice
    /// Deciding not to recognise the school.
    case refuse
    /// Withdrawing what was recognised.
    case withdraw

    /// Letting somebody from outside read the dossier for some days.
    case inviteGuest

    // Without a dossier
    /// Sending documents to units above and below, and answering theirs.
    case exchangeDocuments
    case openDossier
    case describeSchool
    case manageStaff
    case manageAccounts
    case manageEvaluators
    /// How far members of teams agree, over all concluded evaluations of the province.
    case readConsensus
    case manageUnits
    case changeSettings
    case seeProgress
    /// Proposing a rule pack for new dossiers.
    case putPackIntoUse
    /// Asking what a rule pack would change for the real dossiers.
    case compareRules
    /// Setting the days of a collection of figures, and granting exceptions.
    case setRounds
    /// Changing the calendar of working days and the times for acts.
    case setClocks
    /// Granting a school or a dossier more time.
    case grantTime
    /// Setting the windows in which schools enter.
    case setWindows
    /// Reminding schools that are behind.
    case remind
    /// Confirming a school's figures as its head.
    case confirmFigures
    /// Asking for a correction of official figures with a reason, and giving it up.
    case correctFigures
    /// Returning or approving confirmed figures.
    case checkFigures
    /// Reading confirmed and official figures of a school.
    case readOfficialFigures
    /// Totals of official figures over the schools below a unit.
    case readTotals
    /// Bringing lists of figures from elsewhere, with which schools' own are compared.
    case bringLists
    /// Saying why a school's figure differs from that of a list.
    case answerMismatches
    /// Reading the register of recognitions of schools, with the reasons of withdrawals.
    case readRegister
    /// Bringing earlier certificates, writing down numbers of papers, withdrawing.
    case keepRegister
    case grantOperator = "grant:operator"
    case grantMinistryOfficer = "grant:ministryOfficer"
    case grantProvinceOfficer = "grant:provinceOfficer"
    case grantDistrictOfficer = "grant:districtOfficer"
    case grantPrincipal = "grant:principal"
    case grantSchoolAdministrator = "grant:schoolAdministrator"
    case grantEvaluator = "grant:evaluator"
}
