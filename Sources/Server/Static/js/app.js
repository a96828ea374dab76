import { token, showNotice } from "./server.js";

// Loads the modules that the page asks for by its data attributes. One line per module.
const modules = [
  ["[data-composite]", "./composite.js"],
  ["[data-autosave]", "./autosave.js"],
  ["form[data-sheet]", "./sheet.js"],
  ["form[data-upload]", "./upload.js"],
  ["form[data-figures]", "./figures.js"],
  ["form[data-draft]", "./form-drafts.js"],
  ["[data-focus]", "./focus.js"],
  ["[data-presence]", "./presence.js"],
];


async function start(root) {
  for (const [selector, path] of modules) {
    const found = [...root.querySelectorAll(selector)];
    if (root.matches?.(selector)) found.push(root);
    if (found.length === 0) continue;
    const module = await import(path);
    found.forEach((element) => module.start(element));
  }
}

document.addEventListener("htmx:configRequest", (event) => {
  event.detail.headers["X-CSRF-Token"] = token();
});
document.addEventListener("htmx:responseError", (event) => {
  try {
    const problem = JSON.parse(event.detail.xhr.responseText);
    showNotice("warning", `${problem.title}. ${problem.advice}`);
  } catch {
    showNotice("warning", "Chưa thực hiện được. Hãy thử lại.");
  }
});
document.addEventListener("htmx:sendError", () => {
  showNotice("warning", "Không kết nối được với máy chủ. Hãy kiểm tra mạng rồi thử lại.");
});
document.addEventListener("htmx:load", (event) => start(event.detail.elt));
document.addEventListener("fragment:replaced", (event) => start(event.target));

if (sessionStorage.getItem("bieu-mau-da-gui")) {
  import("./form-drafts.js").then((module) => module.accepted());
}
start(document);
