// Uploading files so that a broken line costs nothing: pieces with an offset, going on where the server stopped.
import { send, token, showNotice } from "./server.js";

const pieceSize = 2 * 1024 * 1024;
const waits = [1, 2, 4, 8, 15, 30];
const json = { Accept: "application/json" };

function sizeText(bytes) {
  const megabytes = bytes / 1048576;
  return megabytes < 1 ? `${Math.ceil(bytes / 1024)} KB` : `${megabytes.toFixed(1).replace(".", ",")} MB`;
}

// Waits, or goes on at once when the line is back.
function pause(seconds) {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, seconds * 1000);
    addEventListener("online", () => (clearTimeout(timer), resolve()), { once: true });
  });
}

class Problem extends Error {}

class Upload {
  constructor(form, file) {
    this.form = form;
    this.file = file;
    this.failures = 0;
    const place = [form.dataset.upload, form.dataset.slot ?? "", file.name, file.size, file.lastModified];
    this.key = `tai-len:${place.join("|")}`;
    this.item = document.createElement("li");
    this.item.className = "upload-item";
    this.name = document.createElement("p");
    this.name.textContent = `${file.name} (${sizeText(file.size)})`;
    this.bar = document.createElement("progress");
    this.bar.max = file.size;
    this.bar.value = 0;
    this.bar.setAttribute("aria-label", `Tiến độ tải lên ${file.name}`);
    this.state = document.createElement("p");
    this.state.className = "field-hint";
    this.state.setAttribute("role", "status");
    this.button = document.createElement("button");
    this.button.type = "button";
    this.button.className = "link-button";
    this.button.textContent = "Hủy";
    this.button.addEventListener("click", () => this.cancel());
    this.item.append(this.name, this.bar, this.state, this.button);
    form.querySelector(".upload-list").append(this.item);
  }

  say(text) {
    if (this.state.textContent !== text) this.state.textContent = text;
  }

  progress(received) {
    this.bar.value = received;
    this.say(`Đã tải ${Math.floor((received / this.file.size) * 100)}%`);
  }

  // Ends with true when the file is stored.
  async run() {
    try {
      if (this.file.size === 0) throw new Problem("Tệp này trống. Hãy kiểm tra lại tệp.");
      if (this.file.size > Number(this.form.dataset.largest)) {
        throw new Problem(`Tệp quá lớn: tối đa ${sizeText(Number(this.form.dataset.largest))}.`);
      }
      let answer = (await this.found()) ?? (await this.begin());
      while (answer.received < this.file.size && !this.cancelled) answer = await this.piece(answer);
      if (this.cancelled) return false;
      this.say("Đang kiểm tra và lưu tệp…");
      const finished = await this.persist(() => send(answer.finishLink, {}));
      localStorage.removeItem(this.key);
      if (finished.status !== 200) throw new Problem(this.reason(finished.body));
      this.bar.value = this.file.size;
      this.say("Đã tải lên xong.");
      this.button.remove();
      return true;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (!this.cancelled) this.say(error.message);
      this.button.remove();
      return false;
    }
  }

  reason(body) {
    return body?.title ? `${body.title}. ${body.advice}` : "Chưa tải lên được. Hãy tải lại trang rồi thử lại.";
  }

  // Does something again until the server answers; 5xx and no answer are tried again after a growing wait.
  async persist(action) {
    for (;;) {
      if (this.cancelled) throw new Problem("Đã hủy.");
      const answer = await action();
      if (answer.status !== 0 && answer.status < 500) {
        this.failures = 0;
        return answer;
      }
      if (answer.status === 507) throw new Problem(this.reason(answer.body));
      const wait = waits[Math.min(this.failures++, waits.length - 1)];
      this.say(`Mất kết nối; sẽ tự tải tiếp sau ${wait} giây. Đừng đóng trang này.`);
      await pause(wait);
    }
  }

  async ask(link) {
    try {
      const response = await fetch(link, { headers: json, credentials: "same-origin" });
      return { status: response.status, body: await response.json() };
    } catch {
      return { status: 0, body: {} };
    }
  }

  // An upload of the same file that broke off earlier, in this browser.
  async found() {
    const link = localStorage.getItem(this.key);
    if (!link) return null;
    const { status, body } = await this.persist(() => this.ask(link));
    return status === 200 ? body : null;
  }

  async begin() {
    const fields = { ten: this.file.name, "kich-thuoc": this.file.size, "tep-so": this.form.dataset.slot ?? "" };
    const { status, body } = await this.persist(() => send(this.form.dataset.upload, fields));
    if (status !== 201) throw new Problem(this.reason(body));
    this.link = body.link;
    try {
      localStorage.setItem(this.key, body.link);
    } catch {
      // Without room for it the upload still goes on as long as the page is open.
    }
    return body;
  }

  async piece(answer) {
    this.link = answer.link;
    const sent = await this.patch(answer);
    if (sent.status === 200 || (sent.status === 409 && "received" in sent.body)) {
      this.failures = 0;
      this.progress(sent.body.received);
      return sent.body;
    }
    if (sent.status !== 0 && sent.status < 500) throw new Problem(this.reason(sent.body));
    if (sent.status === 507) throw new Problem(this.reason(sent.body));
    const wait = waits[Math.min(this.failures++, waits.length - 1)];
    if (!this.cancelled) this.say(`Mất kết nối; sẽ tự tải tiếp sau ${wait} giây. Đừng đóng trang này.`);
    await pause(wait);
    const asked = await this.persist(() => this.ask(answer.link));
    if (asked.status !== 200) throw new Problem(this.reason(asked.body));
    this.progress(asked.body.received);
    return asked.body;
  }

  patch({ link, received }) {
    return new Promise((resolve) => {
      const request = new XMLHttpRequest();
      this.request = request;
      const end = () => {
        try {
          resolve({ status: request.status, body: JSON.parse(request.responseText) });
        } catch {
          resolve({ status: request.status === 200 ? 0 : request.status, body: {} });
        }
      };
      request.upload.onprogress = (event) => this.progress(received + event.loaded);
      request.onload = end;
      request.onerror = request.ontimeout = request.onabort = () => resolve({ status: 0, body: {} });
      request.open("PATCH", link);
      request.timeout = 600000;
      request.setRequestHeader("Content-Type", "application/octet-stream");
      request.setRequestHeader("Upload-Offset", received);
      request.setRequestHeader("X-CSRF-Token", token());
      request.setRequestHeader("Accept", "application/json");
      request.send(this.file.slice(received, received + pieceSize));
    });
  }

  cancel() {
    this.cancelled = true;
    this.request?.abort();
    localStorage.removeItem(this.key);
    this.say("Đã hủy tải lên tệp này.");
    this.button.remove();
    if (!this.link) return;
    fetch(this.link, {
      method: "DELETE",
      headers: { ...json, "X-CSRF-Token": token() },
      credentials: "same-origin",
    }).catch(() => {});
  }
}

// Forms that have been started already: a page's parts are started again when they are replaced.
const started = new WeakSet();

export function start(form) {
  if (started.has(form)) return;
  started.add(form);
  const input = form.querySelector("input[type=file]");
  const button = form.querySelector("button[type=submit]");
  const warn = (event) => event.preventDefault();
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (input.files.length === 0) return;
    button.disabled = true;
    addEventListener("beforeunload", warn);
    form.querySelector(".upload-list").replaceChildren();
    const uploads = [...input.files].map((file) => new Upload(form, file));
    let [stored, failed] = [0, 0];
    for (const upload of uploads) {
      if (!upload.cancelled && (await upload.run())) stored += 1;
      else failed += 1;
    }
    removeEventListener("beforeunload", warn);
    button.disabled = false;
    if (failed === 0) return location.reload();
    const rest = stored > 0 ? ` Đã tải lên ${stored} tệp; tải lại trang để xem.` : "";
    showNotice("warning", `Có ${failed} tệp chưa được tải lên, lý do ghi dưới nút Tải lên.${rest}`);
  });
}
