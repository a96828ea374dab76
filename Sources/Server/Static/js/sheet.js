// The criterion sheet: searching evidence to link it to an indicator or to write its code into a text.
import { send, replaceFragments, showNotice } from "./server.js";

const pause = 250;

async function search(address, text) {
  const response = await fetch(`${address}?tim=${encodeURIComponent(text)}`, {
    headers: { Accept: "application/json" },
    credentials: "same-origin",
  });
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}

class Picker {
  constructor(address, button, choose) {
    this.address = address;
    this.button = button;
    this.choose = choose;
    this.box = document.createElement("div");
    this.box.className = "picker";
    this.input = document.createElement("input");
    this.input.type = "search";
    this.input.className = "form-control";
    this.input.setAttribute("aria-label", "Tìm minh chứng theo mã hoặc tên, không cần dấu");
    this.input.placeholder = "Tìm minh chứng theo mã hoặc tên";
    this.list = document.createElement("ul");
    this.list.className = "picker-list";
    this.state = document.createElement("p");
    this.state.className = "field-hint";
    this.state.setAttribute("role", "status");
    this.box.append(this.input, this.state, this.list);
    // Typing here changes nothing of the sheet.
    for (const name of ["input", "change", "focusout"]) {
      this.box.addEventListener(name, (event) => event.stopPropagation());
    }
    this.input.addEventListener("input", () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.find(), pause);
    });
    this.box.addEventListener("keydown", (event) => this.key(event));
    button.closest("p").after(this.box);
    this.input.focus();
    this.find();
  }

  key(event) {
    if (event.key === "Escape") this.close();
    if (event.key === "Enter" && event.target === this.input) {
      event.preventDefault();
      this.list.querySelector("button")?.click();
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const stops = [this.input, ...this.list.querySelectorAll("button")];
      const step = event.key === "ArrowDown" ? 1 : -1;
      stops[Math.max(0, Math.min(stops.length - 1, stops.indexOf(document.activeElement) + step))].focus();
    }
  }

  async find() {
    const text = this.input.value;
    try {
      const { results, total } = await search(this.address, text);
      if (text === this.input.value) this.show(results, total);
    } catch {
      this.state.textContent = "Chưa tìm được minh chứng. Hãy kiểm tra mạng rồi gõ lại.";
    }
  }

  show(results, total) {
    const none = "Không có minh chứng nào khớp. Thử từ khác, hoặc đăng ký minh chứng mới ở trang Minh chứng.";
    const more = `Có ${total} minh chứng, đang hiện ${results.length} đầu tiên.`;
    this.state.textContent = total === 0 ? none : total > results.length ? more : `Có ${total} minh chứng.`;
    this.list.replaceChildren(...results.map((piece) => this.item(piece)));
  }

  item(piece) {
    const item = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    const code = document.createElement("strong");
    code.textContent = piece.code;
    button.append(code, ` ${piece.name}`);
    button.addEventListener("click", () => {
      this.close();
      this.choose(piece);
    });
    item.append(button);
    return item;
  }

  close() {
    this.box.remove();
    this.button.focus();
  }
}

async function change(url, piece) {
  const { status, body } = await send(url, { evidence: piece });
  if (status === 200) {
    document.activeElement?.blur?.();
    replaceFragments(body.fragments);
    const [element] = Object.keys(body.fragments);
    return document.getElementById(element)?.querySelector("[data-pick]")?.focus();
  }
  const problem = body.title ? `${body.title}. ${body.advice}` : "Chưa đổi được minh chứng. Hãy kiểm tra mạng rồi thử lại.";
  showNotice("warning", problem);
  document.getElementById("thong-bao")?.scrollIntoView({ block: "center" });
}

function write(area, code) {
  const at = area.selectionEnd;
  const before = area.value.slice(0, at);
  const blank = before === "" || /\s$/.test(before) ? "" : " ";
  area.setRangeText(blank + code, at, at, "end");
  area.dispatchEvent(new Event("input", { bubbles: true }));
  area.focus();
}

// The chair approves what the page showed when it came; after a change it has to be read anew.
function outdateApproval() {
  const approval = document.querySelector(".sheet-approval form");
  if (!approval) return;
  const link = document.createElement("a");
  link.href = location.pathname;
  link.textContent = "Tải lại phiếu để duyệt bản vừa sửa";
  approval.replaceWith(link);
}

// A level opens when the server says that the one below is met; what stands there already stays.
function openLevels(form) {
  form.querySelectorAll("[data-gates]").forEach((gate) => {
    const group = document.getElementById(gate.dataset.gates);
    if (group) group.disabled = gate.textContent.trim() !== "";
  });
}

export function start(form) {
  if (form.dataset.sheetStarted) return;
  form.dataset.sheetStarted = "1";
  form.addEventListener("field:saved", outdateApproval);
  form.addEventListener("field:saved", () => openLevels(form));
  form.querySelectorAll(".cite-button").forEach((button) => (button.hidden = false));
  form.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    const { pick, link, target, unlink, piece } = button.dataset;
    if (pick || unlink) event.preventDefault();
    form.querySelectorAll(".picker").forEach((open) => pick && open.remove());
    if (pick === "link") new Picker(form.dataset.search, button, (found) => change(link, found.id));
    if (pick === "cite") new Picker(form.dataset.search, button, (found) => write(document.getElementById(target), found.cite));
    if (unlink) {
      button.blur();
      change(unlink, piece);
    }
  });
}
