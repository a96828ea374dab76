// form[data-figures]: the statistics form. Saves cells while they are typed, many at once, and keeps what is not saved
// in the browser; moves between cells by keys. Adding up and pasting stand in figures-sums.js and figures-grid.js.
import { send, replaceFragments } from "./server.js";
import { keep, find, forget } from "./drafts.js";
import { watchGrid } from "./figures-grid.js";
import { compute } from "./figures-sums.js";

const pause = 900;
const longestWait = 60_000;
const most = 400;

class Sheet {
  constructor(form) {
    this.form = form;
    this.url = form.dataset.figures;
    this.hidden = form.querySelector("input[name=ban-dau]");
    this.shown = JSON.parse(this.hidden.value);
    this.state = document.getElementById("so-lieu-luu");
    this.wait = 1_000;
    this.conflicts = new Map();
    this.refused = new Map();
    form.addEventListener("input", (event) => this.typed(event.target));
    form.addEventListener("change", () => this.save());
    form.addEventListener("submit", () => forget(this.url));
    window.addEventListener("pagehide", () => this.save({ last: true }));
    window.addEventListener("online", () => this.save());
    watchGrid(form, (cells) => this.filled(cells));
    this.restore();
    compute(form);
  }

  get cells() {
    return [...this.form.querySelectorAll(".figure")];
  }

  before(cell) {
    return this.shown[cell.name] ?? { version: 0, text: "" };
  }

  // Cells that hold something else than what is stored; those that could not be saved wait until they are changed.
  get changed() {
    return this.cells.filter(
      (cell) =>
        cell.value !== this.before(cell).text && !this.conflicts.has(cell.name) && this.refused.get(cell.name) !== cell.value
    );
  }

  restore() {
    const draft = find(this.url);
    if (!draft) return;
    let count = 0;
    for (const [name, { value, version }] of Object.entries(draft.cells ?? {})) {
      const cell = document.getElementById(name);
      if (!cell?.matches(".figure") || cell.value === value) continue;
      cell.value = value;
      this.shown[name] = { version, text: this.before(cell).text };
      count += 1;
    }
    if (count === 0) return forget(this.url);
    this.show("unsaved", `${count} ô bạn gõ lần trước chưa được lưu, đã điền lại vào đây.`);
    this.later(pause);
  }

  typed(cell) {
    if (!cell.matches(".figure")) return;
    compute(this.form);
    this.keep();
    cell.dataset.state = cell.value === this.before(cell).text ? "" : "unsaved";
    this.show("unsaved", "Chưa lưu");
    this.later(pause);
  }

  filled(cells) {
    cells.forEach((cell) => this.typed(cell));
    this.later(0);
  }

  keep() {
    const left = this.cells.filter((cell) => cell.value !== this.before(cell).text);
    if (left.length === 0) return forget(this.url);
    const cells = left.map((cell) => [cell.name, { value: cell.value, version: this.before(cell).version }]);
    keep(this.url, { cells: Object.fromEntries(cells) });
  }

  show(name, text) {
    this.state.dataset.state = name;
    this.state.textContent = text;
  }

  later(milliseconds) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), milliseconds);
  }

  async save({ last = false } = {}) {
    clearTimeout(this.timer);
    if (this.busy) return;
    const cells = this.changed.slice(0, most);
    if (cells.length === 0) return this.settle();
    this.busy = true;
    this.show("saving", "Đang lưu…");
    const fields = cells.flatMap((cell) => [["o", cell.name], ["g", cell.value], ["p", String(this.before(cell).version)]]);
    const reason = this.form.querySelector("[name=ly-do]")?.value ?? "";
    const sent = new Map(cells.map((cell) => [cell.name, cell.value]));
    const { status, body } = await send(this.url, [...fields, ["ly-do", reason]], { last });
    this.busy = false;
    if (status === 200) this.acknowledged(sent, body);
    else this.failed(status, body);
  }

  acknowledged(sent, body) {
    this.wait = 1_000;
    this.keepNotes(body.fragments);
    replaceFragments(body.fragments);
    document.getElementById("so-lieu-tien-do").textContent = body.progress;
    for (const [name, { version, text }] of Object.entries(body.cells)) {
      const cell = document.getElementById(name);
      this.shown[name] = { version, text };
      if (cell.value === sent.get(name)) [cell.value, cell.dataset.state] = [text, ""];
    }
    for (const [name, theirs] of Object.entries(body.stale)) this.stale(document.getElementById(name), theirs);
    for (const [name, words] of Object.entries(body.refused)) this.refuse(document.getElementById(name), sent.get(name), words);
    this.hidden.value = JSON.stringify(this.shown);
    this.keep();
    compute(this.form);
    this.savedAt = body.savedAtText;
    if (this.changed.length > 0) this.later(pause);
    else this.settle();
  }

  // Notes with something still to be decided or corrected stay.
  keepNotes(fragments) {
    for (const [name, value] of this.refused) {
      if (document.getElementById(name)?.value !== value) this.refused.delete(name);
    }
    for (const name of [...this.conflicts.keys(), ...this.refused.keys()]) {
      delete fragments[document.getElementById(name).closest("tr").nextElementSibling.firstElementChild.id];
    }
  }

  settle() {
    const open = this.cells.filter((cell) => cell.value !== this.before(cell).text).length;
    if (open > 0) this.show("unsaved", `${open} ô chưa lưu: xem ghi chú dưới dòng.`);
    else if (this.savedAt) this.show("saved", `Đã lưu lúc ${this.savedAt}`);
  }

  note(cell, css, words) {
    const line = document.createElement("p");
    line.className = css;
    line.dataset.for = cell.name;
    line.textContent = words;
    const place = cell.closest("tr").nextElementSibling.firstElementChild;
    place.querySelector(`[data-for="${CSS.escape(cell.name)}"]`)?.remove();
    place.append(line);
    line.setAttribute("role", "alert");
    return line;
  }

  refuse(cell, value, words) {
    if (!cell || cell.value !== value) return;
    this.refused.set(cell.name, value);
    cell.dataset.state = "refused";
    this.note(cell, "figure-hard", `✖ ${words}`);
  }

  // Both figures are shown; nothing is lost whichever is taken.
  stale(cell, { version, text, by }) {
    this.conflicts.set(cell.name, true);
    cell.dataset.state = "refused";
    const line = this.note(cell, "figure-hard", `✖ ${by} vừa ${text === "" ? "xóa số ở ô này" : `ghi ${text}`}; bạn gõ ${cell.value || "ô trống"}. `);
    const choose = (value) => () => {
      this.conflicts.delete(cell.name);
      this.shown[cell.name] = { version, text };
      cell.value = value;
      cell.dataset.state = "";
      line.remove();
      this.typed(cell);
      this.save();
      cell.focus();
    };
    for (const [label, value] of [["Giữ số của tôi", cell.value], ["Lấy số kia", text]]) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "link-button";
      button.textContent = label;
      button.addEventListener("click", choose(value));
      line.append(button, " ");
    }
  }

  failed(status, body) {
    if (status === 401) return this.show("unsaved", "Chưa lưu — phiên làm việc đã kết thúc. Số bạn gõ được giữ trên máy này; hãy đăng nhập lại.");
    if (status !== 0 && status < 500 && status !== 429) {
      return this.show("unsaved", `Chưa lưu — ${body.title ? `${body.title}. ${body.advice}` : "Hãy tải lại trang; số bạn gõ được giữ lại."}`);
    }
    this.show("unsaved", "Chưa lưu — sẽ thử lại. Số bạn gõ được giữ trên máy này.");
    this.later(this.wait);
    this.wait = Math.min(this.wait * 2, longestWait);
  }
}

export function start(form) {
  if (form.dataset.figuresStarted) return;
  form.dataset.figuresStarted = "1";
  new Sheet(form);
}
