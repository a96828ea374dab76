// Live saving of one field. The contract with the server stands in the documentation of LiveSaving.swift.
import { pack, send, replaceFragments } from "./server.js";
import { keep, find, forget } from "./drafts.js";
import { showConflict } from "./conflict.js";

const pause = 900;
const longestWait = 60_000;

// Whether somebody changed a control before this script was there. After a reload or a step back it is the browser that
// fills controls, with texts that may be older than what the page has.
function touched(element) {
  if (performance.getEntriesByType("navigation")[0]?.type !== "navigate") return false;
  const controls = element.matches("input, textarea") ? [element] : [...element.querySelectorAll("input, textarea, option")];
  return controls.some((control) => {
    if (control.matches("option")) return control.selected && !control.defaultSelected && control.index > 0;
    if (control.matches("[type=radio], [type=checkbox]")) return control.checked !== control.defaultChecked;
    return control.value !== control.defaultValue;
  });
}

class Field {
  constructor(element) {
    this.element = element;
    this.url = element.dataset.autosave;
    this.version = element.dataset.version;
    this.saved = this.value;
    this.wait = 1_000;
    this.state = this.findState();
    element.addEventListener("input", () => this.typed());
    element.addEventListener("change", () => this.save());
    element.addEventListener("focusout", () => this.save());
    window.addEventListener("pagehide", () => this.save({ last: true }));
    window.addEventListener("online", () => this.save());
    this.restore();
    if (touched(element)) {
      this.saved = undefined;
      this.typed();
    }
  }

  get value() {
    if (this.element.composite) return this.element.composite.read();
    if (this.element.matches("textarea, select, input:not([type=checkbox])")) return this.element.value;
    if (this.element.matches("input")) return this.element.checked ? this.element.value : "";
    return this.element.querySelector("input:checked")?.value ?? "";
  }

  set value(text) {
    if (this.element.composite) return this.element.composite.write(text);
    if ("value" in this.element && !this.element.matches("input[type=checkbox]")) this.element.value = text;
    this.element.querySelectorAll?.("input").forEach((input) => (input.checked = input.value === text));
  }

  // A value in words, for comparing two of them.
  words(value) {
    return this.element.composite ? this.element.composite.words(value) : value;
  }

  findState() {
    const id = `${this.element.id}-luu`;
    const existing = document.getElementById(id);
    if (existing) return existing;
    const state = document.createElement("p");
    state.id = id;
    state.className = "save-state";
    state.setAttribute("role", "status");
    this.element.after(state);
    return state;
  }

  show(name, text) {
    this.state.dataset.state = name;
    this.state.textContent = text;
  }

  // A draft goes on from the version it was typed on, so that the server notices what others wrote meanwhile.
  restore() {
    const draft = find(this.url);
    if (!draft) return;
    if (draft.value === this.value) return forget(this.url);
    if (draft.pack !== pack()) {
      const text = `“${this.words(draft.value)}”`;
      return this.show("unsaved", `Phần bạn gõ trước khi hồ sơ chuyển bộ tiêu chí chưa được lưu: ${text}`);
    }
    this.value = draft.value;
    this.version = draft.version;
    this.show("unsaved", "Phần bạn gõ lần trước chưa được lưu, đã điền lại vào đây.");
    this.later(pause);
  }

  keep(value) {
    keep(this.url, { value, version: this.version, pack: pack() });
  }

  typed() {
    if (this.value === this.saved) return;
    this.keep(this.value);
    if (!this.conflict) this.show("unsaved", "Chưa lưu");
    this.later(pause);
  }

  later(milliseconds) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), milliseconds);
  }

  async save({ last = false } = {}) {
    clearTimeout(this.timer);
    const value = this.value;
    if (this.conflict || this.busy || value === this.saved) return;
    this.keep(value);
    this.busy = true;
    this.show("saving", "Đang lưu…");
    const { status, body } = await send(this.url, { value, version: this.version }, { last });
    this.busy = false;
    if (status === 200) this.acknowledged(value, body);
    else if (status === 409 && body.theirs !== undefined) this.stale(body);
    else this.failed(status, body);
  }

  acknowledged(value, body) {
    this.saved = value;
    this.wait = 1_000;
    this.setVersion(body.version);
    if (this.value === value) {
      forget(this.url);
      this.show("saved", `Đã lưu lúc ${body.savedAtText}`);
    } else {
      this.keep(this.value);
      this.later(pause);
    }
    replaceFragments(body.fragments);
    this.element.dispatchEvent(new CustomEvent("field:saved", { bubbles: true }));
  }

  setVersion(version) {
    this.version = String(version);
    this.element.dataset.version = this.version;
    const hidden = document.querySelector(`[data-version-for="${CSS.escape(this.element.id)}"]`);
    if (hidden) hidden.value = this.version;
  }

  stale(body) {
    if (body.theirs === this.value) {
      return this.acknowledged(this.value, { version: body.version, savedAtText: body.savedAtText ?? "trước đó" });
    }
    this.show("conflict", `Chưa lưu: ${body.theirsBy} vừa sửa nội dung này. Hãy chọn bản để giữ.`);
    this.conflict = showConflict(this, body, (text) => {
      this.conflict = null;
      this.setVersion(body.version);
      this.saved = body.theirs;
      this.value = text;
      if (text === body.theirs) {
        forget(this.url);
        this.show("saved", "Đã lấy bản kia");
      } else this.save();
      this.element.focus();
    });
  }

  failed(status, body) {
    if (status === 401) return this.signInFirst(body);
    if (status !== 0 && status < 500 && status !== 429) {
      const text = body.title ? `${body.title}. ${body.advice}` : "Hãy tải lại trang; phần bạn gõ được giữ lại.";
      return this.show("unsaved", `Chưa lưu — ${text}`);
    }
    this.show("unsaved", "Chưa lưu — sẽ thử lại. Phần bạn gõ được giữ trên máy này.");
    this.later(this.wait);
    this.wait = Math.min(this.wait * 2, longestWait);
  }

  signInFirst(body) {
    this.show("unsaved", "Chưa lưu — phiên làm việc đã kết thúc. Phần bạn gõ được giữ trên máy này. ");
    const link = document.createElement("a");
    link.href = body.signIn ?? "/";
    link.target = "_blank";
    link.textContent = "Đăng nhập trong thẻ mới";
    this.state.append(link, ", rồi tải lại trang này.");
  }
}

export function start(element) {
  if (!element.dataset.autosaveStarted) {
    element.dataset.autosaveStarted = "1";
    new Field(element);
  }
}
