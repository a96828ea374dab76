// Moving and filling in tables of figures as in a spreadsheet.

function place(cell) {
  const row = cell.closest("tr");
  return { table: cell.closest("table"), row, column: [...row.cells].indexOf(cell.closest("td")) };
}

const rows = (table) => [...table.tBodies[0].rows].filter((row) => !row.matches(".figure-notes"));
const at = (row, column) => row?.cells[column]?.querySelector(".figure");

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

const caretAtEnd = (cell) => cell.matches("select") || cell.selectionEnd === cell.value.length;
const caretAtStart = (cell) => cell.matches("select") || cell.selectionStart === 0;

function pressed(event, filled) {
  const cell = event.target;
  if (!cell.matches(".figure") || event.altKey || event.isComposing) return;
  if ((event.ctrlKey || event.metaKey) && "dr".includes(event.key.toLowerCase())) {
    const cells = event.key.toLowerCase() === "d" ? copy(cell, 1, 0) : copy(cell, 0, 1);
    event.preventDefault();
    if (cells) filled(cells);
    return;
  }
  if (event.ctrlKey || event.metaKey) return;
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
  form.addEventListener("keydown", (event) => pressed(event, filled));
  form.addEventListener("paste", (event) => {
    if (!event.target.matches(".figure")) return;
    const cells = paste(event.target, event.clipboardData.getData("text/plain"));
    if (!cells) return;
    event.preventDefault();
    filled(cells);
  });
}
