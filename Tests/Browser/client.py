"""People of the sample story without a browser: requests with cookies, forms with their tokens."""

import html
import html.parser
import http.cookiejar
import re
import time
import urllib.error
import urllib.parse
import urllib.request

from people import NEW_PASSWORD, changed


class NoRedirects(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


class Answer:
    """Status, headers and bytes of an answer, whatever the status."""

    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body

    @property
    def text(self):
        return self.body.decode()

    def field(self, name):
        """The value of the page's first field of this name."""
        found = re.search(rf'name="{re.escape(name)}"[^>]*value="([^"]*)"', self.text)
        return found and html.unescape(found[1])


class Forms(html.parser.HTMLParser):
    """The fields of a page's forms as a browser would send them, by the address that each is sent to."""

    def __init__(self, text):
        super().__init__()
        self.fields, self.form, self.area = {}, None, None
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        found = dict(attributes)
        if tag == "form": self.form = self.fields.setdefault(found.get("action"), [])
        if self.form is None or not found.get("name"): return
        if tag == "input" and found.get("type") not in ("radio", "checkbox", "file", "submit"):
            self.form.append((found["name"], found.get("value") or ""))
        if tag in ("input",) and found.get("type") in ("radio", "checkbox") and "checked" in found:
            self.form.append((found["name"], (found["value"] or "") if "value" in found else "on"))
        if tag == "textarea": self.area = [found["name"], ""]

    def handle_data(self, data):
        if self.area: self.area[1] += data

    def handle_endtag(self, tag):
        if tag == "textarea" and self.area:
            self.form.append((self.area[0], self.area[1].removeprefix("\n")))
            self.area = None
        if tag == "form": self.form = None


class Client:
    """Somebody signed in over HTTP."""

    def __init__(self, address, login, one_time=None):
        self.address, self.login = address, login
        self.one_time = one_time or f"{login}-hoa-lam"
        jar = http.cookiejar.CookieJar()
        self.opener = urllib.request.build_opener(NoRedirects, urllib.request.HTTPCookieProcessor(jar))

    def request(self, path, form=None):
        body = None if form is None else urllib.parse.urlencode(form).encode()
        request = urllib.request.Request(self.address + path, body)
        if body is not None:
            request.add_header("Origin", self.address)
        try:
            with self.opener.open(request, timeout=180) as answer:
                return Answer(answer.status, answer.headers, answer.read())
        except urllib.error.HTTPError as error:
            with error:
                return Answer(error.code, error.headers, error.read())

    def get(self, path):
        return self.request(path)

    def page(self, path):
        answer = self.get(path)
        assert answer.status == 200, f"{self.login}: {answer.status} for {path}"
        return answer

    def post(self, path, form, seen):
        """Sends a form with the token of the page that was seen."""
        return self.request(path, [("_csrf", seen.field("_csrf")), *form])

    def save(self, path, **changed):
        """Sends the page's form back to its own address with some fields changed."""
        fields = Forms(self.page(path).text).fields[path]
        names = {name.replace("-", "_"): name for name, _ in fields}
        values = {names[name]: value for name, value in changed.items()}
        return self.request(path, [(name, values.get(name, value)) for name, value in fields])

    def sign_in(self):
        """With the one-time password the first time, which is then changed; with the own one later."""
        one_time = self.one_time
        known = (self.address, self.login) in changed
        for password in (NEW_PASSWORD,) if known else (one_time, NEW_PASSWORD):
            seen = self.get("/dang-nhap")
            answer = self.post("/dang-nhap", [("login", self.login), ("password", password)], seen)
            if answer.status == 303: break
        assert answer.status == 303, f"{self.login} cannot sign in: {answer.status}"
        place = self.get("/").headers["Location"]
        if place:
            seen = self.get(place)
            fields = re.findall(r'type="password"[^>]*?name="([^"]+)"', seen.text)
            answer = self.post(place, list(zip(fields, (one_time, NEW_PASSWORD, NEW_PASSWORD))), seen)
            assert answer.status == 303, f"{self.login} cannot change the password: {answer.status}"
        changed.add((self.address, self.login))
        return self

    def dossier(self, year):
        """The address of the dossier of the person's school in a school year."""
        found = dict.fromkeys(re.findall(r'href="(/ho-so/[0-9a-f-]{36})', self.page("/").text))
        for address in found:
            if f"Năm học {year}" in self.page(address).text or f"năm học {year}" in self.page(address).text:
                return address
        raise AssertionError(f"{self.login} sees no dossier of {year}")

    def file(self, path):
        """A file, waited for as long as the server makes it."""
        end = time.monotonic() + 180
        answer = self.get(path)
        while answer.status == 202:
            assert time.monotonic() < end, f"{path} was not made in time"
            time.sleep(0.2)
            answer = self.get(answer.headers["Refresh"].split("url=", 1)[1])
        assert answer.status == 200, f"{self.login}: {answer.status} for {path}: {answer.body[:300]!r}"
        return answer.body
