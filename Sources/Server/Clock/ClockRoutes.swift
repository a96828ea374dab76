import Hummingbird

/// Deadlines, working days, times for acts and windows: one line per collection.
func addClockRoutes(to router: Router<AppContext>, app: App) {
    DeadlineRoutes(app: app).add(to: router)
    WorkDayRoutes(app: app).add(to: router)
    ActLimitRoutes(app: app).add(to: router)
    EntryWindowRoutes(app: app).add(to: router)
}
