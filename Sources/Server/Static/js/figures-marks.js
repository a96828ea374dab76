// Marking a block of cells in a table of figures as in a spreadsheet: by Shift with the arrow keys, by Shift with a
// click, or by dragging.

export function place(cell) {
  const row = cell.closest("tr");
  return { table: cell.closest("table"), row, column: [...row.cells].indexOf(cell.closest("td")) };
}

export const rows = (table) => [...table.tBodies[0].rows].filter((row) => !row.matches(".figure-notes"));
export const at = (row, column) => row?.cells[column]?.querySelector(".figure");

export class Marks {
  constructor(form) {
    this.form = form;
    this.status = document.createElement("p");
    this.status.className = "visually-hidden";
    this.status.setAttribute("role", "status");
    form.append(this.status);
    form.addEventListener("mousedown", (event) => this.pressed(event));
    form.addEventListener("mouseover", (event) => this.dragged(event));
    form.addEventListener("input", () => this.clear());
  }

  // The marked cells, row by row; cells that take no figures are left out. Null while nothing is marked.
  get block() {
    if (!this.anchor || !this.head || this.anchor === this.head) return null;
    const [one, other] = [place(this.anchor), place(this.head)];
    const all = rows(one.table);
    const [top, bottom] = [all.indexOf(one.row), all.indexOf(other.row)].sort((a, b) => a - b);
    const [left, right] = [one.column, other.column].sort((a, b) => a - b);
    return all.slice(top, bottom + 1).map((row) => {
      const columns = Array.from({ length: right - left + 1 }, (_, x) => left + x);
      return columns.map((column) => at(row, column) ?? null);
    });
  }

  clear() {
    this.anchor = this.head = null;
    this.show();
  }

  // From where it was begun, or from a cell, to another one of the same table.
  extend(from, to) {
    this.anchor ??= from;
    if (place(this.anchor).table !== place(to).table) return;
    this.head = to;
    this.show();
  }

  show() {
    this.form.querySelectorAll(".figure-marked").forEach((cell) => cell.classList.remove("figure-marked"));
    const block = this.block;
    block?.flat().forEach((cell) => cell?.classList.add("figure-marked"));
    this.status.textContent = block ? `Đã đánh dấu ${block.length} dòng, ${block[0].length} cột` : "";
  }

  pressed(event) {
    const cell = event.target.closest?.(".figure");
    if (!cell || event.button !== 0) return;
    const active = document.activeElement;
    if (event.shiftKey && active?.matches(".figure") && this.form.contains(active)) {
      event.preventDefault();
      return this.extend(active, cell);
    }
    this.clear();
    this.dragging = cell;
  }

  dragged(event) {
    const cell = event.target.closest?.(".figure");
    if (event.buttons !== 1 || !this.dragging || !cell || cell === this.dragging) return;
    this.extend(this.dragging, cell);
  }
}
