// Groups of fields that are saved as one value: an indicator's finding with its requirements, an entry of a plan.
// Must start before autosave.js, which reads and writes them through element.composite.
const unrated = "Chưa đánh giá";
const byRequirement = "Theo nội hàm";

function finding(element) {
  const radios = () => [...element.querySelectorAll("input[type=radio]")];
  const answers = () => [...element.querySelectorAll("select")];
  const choose = (value) => radios().forEach((radio) => (radio.checked = radio.value === value));
  // Choosing "by requirement" alone changes nothing before the first requirement is answered.
  let before = radios().find((radio) => radio.checked)?.value ?? unrated;
  let isAnswered = before === byRequirement;
  element.addEventListener("input", (event) => {
    if (event.target.matches("select")) {
      isAnswered = true;
      choose(byRequirement);
    } else if (event.target.value !== byRequirement) {
      isAnswered = false;
      before = event.target.value;
    }
  });
  element.composite = {
    read() {
      const chosen = radios().find((radio) => radio.checked)?.value ?? unrated;
      if (chosen !== byRequirement) return chosen;
      if (!isAnswered) return before;
      const words = answers().map((answer) => answer.value);
      return words.every((word) => word === unrated) ? unrated : `${byRequirement}: ${words.join("; ")}`;
    },
    write(value) {
      const isByRequirement = value.startsWith(`${byRequirement}: `);
      choose(isByRequirement ? byRequirement : value);
      isAnswered = isByRequirement;
      before = value;
      if (!isByRequirement) return;
      const words = value.slice(byRequirement.length + 2).split("; ");
      answers().forEach((answer, place) => (answer.value = words[place] ?? unrated));
    },
    words: (value) => value,
  };
}

function checklist(element) {
  const rows = () => [...element.querySelectorAll(".checklist-row")];
  const answer = (row) => row.querySelector("input:checked")?.value ?? unrated;
  const choose = (row, value) => row.querySelectorAll("input").forEach((radio) => (radio.checked = radio.value === value));
  element.addEventListener("click", (event) => {
    if (!event.target.closest("[data-all-met]")) return;
    event.preventDefault();
    rows().filter((row) => answer(row) === unrated).forEach((row) => choose(row, "Đạt"));
    element.dispatchEvent(new Event("input", { bubbles: true }));
    element.dispatchEvent(new Event("change", { bubbles: true }));
  });
  element.composite = {
    read() {
      const words = rows().map(answer);
      return words.every((word) => word === unrated) ? unrated : `${byRequirement}: ${words.join("; ")}`;
    },
    write(value) {
      const words = value.startsWith(`${byRequirement}: `) ? value.slice(byRequirement.length + 2).split("; ") : [];
      rows().forEach((row, place) => choose(row, words[place] ?? unrated));
    },
    words: (value) => value.replace(`${byRequirement}: `, "").split("; ").map((word, place) => `${place + 1}. ${word}`).join("\n"),
  };
}

function plan(element) {
  const boxes = () => [...element.querySelectorAll("textarea, select")];
  const label = (box) => element.querySelector(`label[for="${CSS.escape(box.id)}"]`)?.textContent ?? "";
  const shown = (box, text) =>
    box.matches("select") ? [...box.options].find((option) => option.value === text)?.text ?? text : text;
  element.composite = {
    read: () => JSON.stringify(boxes().map((box) => box.value)),
    write(value) {
      const texts = JSON.parse(value);
      boxes().forEach((box, place) => (box.value = texts[place] ?? ""));
    },
    words(value) {
      const texts = JSON.parse(value);
      return boxes().map((box, place) => `${label(box)}: ${shown(box, texts[place])}`).join("\n");
    },
  };
}

const kinds = { finding, checklist, plan };

export function start(element) {
  if (!element.composite) kinds[element.dataset.composite](element);
}
