// form[data-draft="key"]: keeps what is typed until the form was accepted (the next page is neither an error page nor
// the same form with problems), and offers it again when the page is opened anew.
import { keep, find, forget } from "./drafts.js";

const sent = "bieu-mau-da-gui";

function fields(form) {
  return [...form.elements].filter(
    (field) => field.name && !field.name.startsWith("_") && !["hidden", "password", "file", "submit"].includes(field.type)
  );
}

function read(form) {
  return fields(form).map((field) => [field.id, ["radio", "checkbox"].includes(field.type) ? field.checked : field.value]);
}

function restore(form, values) {
  for (const [id, value] of values) {
    const field = document.getElementById(id);
    if (!field || field.form !== form) continue;
    if (typeof value === "boolean") field.checked = value;
    else field.value = value;
  }
}

function offer(form, draft) {
  const notice = document.createElement("p");
  notice.className = "draft-notice";
  notice.setAttribute("role", "status");
  const drop = document.createElement("button");
  drop.type = "button";
  drop.className = "link-button";
  drop.textContent = "Bỏ phần đã gõ";
  const before = read(form);
  drop.addEventListener("click", () => {
    restore(form, before);
    forget(form.dataset.draft);
    notice.remove();
  });
  notice.append("Phần bạn gõ lần trước chưa được gửi, đã điền lại vào đây. ", drop);
  form.prepend(notice);
  restore(form, draft.values);
}

export function start(form) {
  const key = form.dataset.draft;
  const isReturned = form.querySelector(".form-summary") !== null;
  if (sessionStorage.getItem(sent) === key && !isReturned) forget(key);
  if (!isReturned) sessionStorage.removeItem(sent);
  const draft = find(key);
  if (draft && !isReturned && JSON.stringify(draft.values) !== JSON.stringify(read(form))) offer(form, draft);
  form.addEventListener("input", () => keep(key, { values: read(form) }));
  form.addEventListener("submit", () => sessionStorage.setItem(sent, key));
}

// On a page without the form: the form sent before was accepted, unless this is an error page.
export function accepted() {
  const key = sessionStorage.getItem(sent);
  if (!key || document.querySelector("[data-error-page]")) return;
  if (document.querySelector(`form[data-draft="${CSS.escape(key)}"] .form-summary`)) return;
  forget(key);
  sessionStorage.removeItem(sent);
}
