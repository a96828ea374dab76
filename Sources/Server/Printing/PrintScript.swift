/// What the child does: reads the document, refuses every address but the pictures inside it, and writes the PDF.
///
/// It spares what took half of a long paper's time, with the same bytes: Python's search for garbage in what lives
/// until the end anyway, and what WeasyPrint does again for every page and every object (`shortcuts`).
enum PrintScript {
    /// The exit status that says that WeasyPrint is not installed.
    static let missing: Int32 = 3

    static let text = """
        import gc, hashlib, logging, sys
        gc.disable()
        try:
            import pydyf
            from weasyprint import HTML, default_url_fetcher
            from weasyprint.document import Document
        except (ImportError, OSError) as error:
            print(error)
            sys.exit(\(missing))
        logging.getLogger("weasyprint").setLevel(logging.ERROR)
        \(shortcuts)
        def fetch(url, *rest, **more):
            if url.startswith("data:image/svg+xml;base64,"):
                return default_url_fetcher(url)
            raise ValueError("nothing is fetched: " + url[:80])

        document = sys.stdin.buffer.read()
        name = hashlib.sha256(document).hexdigest()[:32].encode()
        page = HTML(string=document.decode(), url_fetcher=fetch)
        page.write_pdf(sys.argv[1], variant="pdf/ua-1", identifier=name, finisher=finish)
        """

    /// Replaces two methods of WeasyPrint, where it has them: the tree of all elements is built once instead of for
    /// each page, and the list of pages when a page was added instead of for each tag. `finish` writes every object
    /// once; without it the hash in the trailer compresses everything a second time.
    private static let shortcuts = """

        build_tree = getattr(Document, "build_element_structure", None)
        list_pages = getattr(pydyf.PDF, "page_references", None)

        def tree_of_page(self, structure, element=None):
            if element is not None:
                return build_tree(self, structure, element)
            tree = self.__dict__.get("whole_tree")
            if tree is None:
                tree = self.whole_tree = {}
                build_tree(self, tree)
            for place in tree.values():
                place.pop("element", None)
            structure.update(tree)

        def listed_pages(self):
            count, known = self.__dict__.get("listed", (None, None))
            if count != len(self.pages["Kids"]):
                known = list_pages.fget(self)
                self.listed = len(self.pages["Kids"]), known
            return known

        if build_tree:
            Document.build_element_structure = tree_of_page
        if isinstance(list_pages, property):
            pydyf.PDF.page_references = property(listed_pages)

        class Written(pydyf.Object):
            data = b""

            def __init__(self, item):
                super().__init__()
                self.data, self.number, self.generation = item.data, item.number, item.generation

        def finish(document, pdf):
            pdf.objects = [item if item.free == "f" else Written(item) for item in pdf.objects]

        """
}
