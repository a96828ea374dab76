// Moving and filling in tables of figures as in a spreadsheet.
import { Marks, place, rows, at } from "./figures-marks.js";

// The next cell in a direction that takes figures, over those that do not.
function next(cell, down, right) {
  const { table, row, column } = place(cell);
  const all = rows(table);
  let [y, x] = [all.indexOf(row) + down, column + right];
  while (y >= 0 && y < all.length && x > 0 && x < all[y].cells.length) {
    const found = at(all[y], x);
    if (found) return found;
    [y, x] = [y + down, x + right];
  }
  return null;
}

function move(cell, down, right) {
  const found = next(cell, down, right);
  if (!found) return false;
  found.focus();
  found.select?.();
  found.scrollIntoView({ block: "nearest", inline: "nearest" });
  return true;
}

// Choices take words as texts do.
function put(cell, text) {
  if (!cell.matches("select")) return void (cell.value = text.trim());
  const word = text.trim().toLowerCase();
  cell.value = ["x", "có", "1", "true"].includes(word) ? "x" : ["không", "0", "false"].includes(word) ? "không" : "";
}

function paste(cell, text) {
  const { table, row, column } = place(cell);
  const lines = text.replace(/\r\n?/g, "\n").replace(/\n$/, "").split("\n").map((line) => line.split("\t"));
  if (lines.length === 1 && lines[0].length === 1) return null;
  const all = rows(table);
  const first = all.indexOf(row);
  return lines.flatMap((line, y) =>
    line.flatMap((value, x) => {
      const target = at(all[first + y], column + x);
      if (!target) return [];
      put(target, value);
      return [target];
    })
  );
}

function copy(cell, down, right) {
  const source = next(cell, -down, -right);
  if (!source) return null;
  cell.value = source.value;
  return [cell];
}

// Fills a marked block from its first row, or from its first column. A block of one row or column that has nothing to
// fill from takes what stands before it, as a single cell does.
function fill(block, down, right) {
  const lines = down ? block[0].map((_, x) => block.map((row) => row[x])) : block;
  return lines.flatMap((line) => {
    const cells = line.filter((cell) => cell);
    const source = line.length > 1 ? line[0] : cells[0] && next(cells[0], -down, -right);
    if (!source) return [];
    const targets = cells.filter((cell) => cell !== source);
    targets.forEach((cell) => (cell.value = source.value));
    return targets;
  });
}

const caretAtEnd = (cell) => cell.matches("select") || cell.selectionEnd === cell.value.length;
const caretAtStart = (cell) => cell.matches("select") || cell.selectionStart === 0;

const arrows = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] };

// Shift and an arrow mark cells; sideways only from the end of what is typed, where it would mark letters otherwise.
function marked(event, marks) {
  const cell = event.target;
  if (event.key === "Escape" && marks.block) return marks.clear() ?? true;
  if (!event.shiftKey || !Object.hasOwn(arrows, event.key)) return false;
  const [down, right] = arrows[event.key];
  const isWhole = cell.matches("select") || (cell.selectionStart === 0 && cell.selectionEnd === cell.value.length);
  if (right !== 0 && !isWhole && !marks.block) return false;
  const to = next(marks.head ?? cell, down, right);
  if (to) marks.extend(cell, to);
  return true;
}

function pressed(event, filled, marks) {
  const cell = event.target;
  if (!cell.matches(".figure") || event.altKey || event.isComposing) return;
  if ((event.ctrlKey || event.metaKey) && "dr".includes(event.key.toLowerCase())) {
    const way = event.key.toLowerCase() === "d" ? [1, 0] : [0, 1];
    const cells = marks.block ? fill(marks.block, ...way) : copy(cell, ...way);
    event.preventDefault();
    if (cells) filled(cells);
    return;
  }
  if (event.ctrlKey || event.metaKey) return;
  if (marked(event, marks)) return event.preventDefault();
  if (event.key === "Enter" || event.key === "Tab" || Object.hasOwn(arrows, event.key)) marks.clear();
  const all = cell.selectionStart === 0 && cell.selectionEnd === cell.value?.length;
  const isChoice = cell.matches("select");
  const ways = {
    Enter: () => move(cell, event.shiftKey ? -1 : 1, 0) || true,
    ArrowDown: () => !isChoice && move(cell, 1, 0),
    ArrowUp: () => !isChoice && move(cell, -1, 0),
    ArrowRight: () => (all || caretAtEnd(cell)) && move(cell, 0, 1),
    ArrowLeft: () => (all || caretAtStart(cell)) && move(cell, 0, -1),
  };
  if (Object.hasOwn(ways, event.key) && ways[event.key]()) event.preventDefault();
}

export function watchGrid(form, filled) {
  const marks = new Marks(form);
  form.addEventListener("keydown", (event) => pressed(event, filled, marks));
  form.addEventListener("paste", (event) => {
    if (!event.target.matches(".figure")) return;
    const cells = paste(event.target, event.clipboardData.getData("text/plain"));
    if (!cells) return;
    event.preventDefault();
    filled(cells);
  });
}
