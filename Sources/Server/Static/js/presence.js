// [data-presence="address"]: says every half minute whether somebody types on this page, and shows who else does.
// A line that fails is tried again later; a page in the background asks nothing.
import { send } from "./server.js";

const pause = 30000;

export function start(line) {
  let typed = false;
  document.addEventListener("input", (event) => {
    if (!typed && event.target.closest("form[data-sheet]")) {
      typed = true;
      ask();
    }
  });

  async function ask() {
    const { status, body } = await send(line.dataset.presence, typed ? { sua: "1" } : {});
    if (status === 200 && line.textContent !== body.words) line.textContent = body.words;
  }

  setInterval(() => {
    if (document.hidden) return;
    ask();
    typed = false;
  }, pause);
}
