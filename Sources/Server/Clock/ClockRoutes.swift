import Hummingbird

/// Deadlines, working days, times for acts, windows, notices, reminders and letters: one line per collection.
func addClockRoutes(to router: Router<AppContext>, app: App) {
    DeadlineRoutes(app: app).add(to: router)
    WorkDayRoutes(app: app).add(to: router)
    ActLimitRoutes(app: app).add(to: router)
    EntryWindowRoutes(app: app).add(to: router)
    NoticeRoutes(app: app).add(to: router)
    ReminderRoutes(app: app).add(to: router)
    RegistrationRoutes(app: app).add(to: router)
}
