/// Every kind of page, one line each: the tests render the samples of all of them and check their templates.
enum PageCatalogue {
    static let all: [any PageContent.Type] = [
        ErrorPage.self,
        StartPage.self,
        OpeningPage.self,
        DossierPage.self,
        CarriedOverPage.self,
        FactsPage.self,
        SheetPage.self,
        SheetPlanAddition.self,
        SheetConflictPage.self,
        SheetFormPage.self,
        SheetPickPage.self,
        SignInPage.self,
        PasswordPage.self,
        OwnAccountPage.self,
        SubmissionPage.self,
        SubmissionsPage.self,
        SubmitPage.self,
        DifferencePage.self,
        ResultPage.self,
        ProofPage.self,
        ProofFragment.self,
    ]
}
