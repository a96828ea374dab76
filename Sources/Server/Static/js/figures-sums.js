// Sums and quotients of the statistics form, by the same rules as the server: nothing is added up as zero that is not
// there; shown with two digits after the comma, four below one. The server's own answer replaces them.

// A number as it is written in Vietnam; undefined where nothing stands, null where it cannot be read.
export function read(typed) {
  const text = typed.normalize("NFC").replace(/\s+/g, " ").trim().replace(/ ?%$/, "");
  if (["", "-", "–", "—", "…", "...", ".", "/"].includes(text)) return undefined;
  const grouped = /^-?(\d+|[1-9]\d{0,2}(\.\d{3})+|[1-9]\d{0,2}( \d{3})+)(,\d+)?$/;
  if (grouped.test(text)) return Number(text.replace(/[. ]/g, "").replace(",", "."));
  return /^-?\d+\.\d+$/.test(text) ? Number(text) : null;
}

// Points between groups of three digits, a decimal comma.
export function words(number) {
  const digits = Math.abs(number) < 1 ? 4 : 2;
  const exact = Math.round((Math.abs(number) + Number.EPSILON) * 10 ** digits) / 10 ** digits;
  const [whole, fraction] = String(exact).split(".");
  const text = whole.replace(/\B(?=(\d{3})+$)/g, ".") + (fraction ? `,${fraction}` : "");
  return number < 0 ? `-${text}` : text;
}

function show(output, text, lack) {
  output.textContent = text;
  if (!lack) return;
  const small = document.createElement("small");
  small.textContent = lack;
  output.append(" ", small);
}

// What a cell amounts to: its number, how many typed cells are missing for it, what is there of it.
function value(id, known) {
  if (known.has(id)) return known.get(id);
  known.set(id, { lacks: 1 });
  const result = work(id, known);
  known.set(id, result);
  return result;
}

function work(id, known) {
  const output = document.getElementById(`o-${id}`);
  if (output?.dataset.sum) {
    const parts = output.dataset.sum.split(" ").map((part) => value(part, known));
    const there = parts.map((part) => part.number ?? part.partial).filter((number) => number !== undefined);
    const sum = Math.round(there.reduce((one, next) => one + next, 0) * 1e6) / 1e6;
    const lacks = parts.reduce((count, part) => count + (part.lacks ?? 0), 0);
    return lacks === 0 ? { number: sum } : { lacks, partial: there.length > 0 ? sum : undefined };
  }
  if (output?.dataset.ratio) {
    const [part, whole, factor] = output.dataset.ratio.split(" ");
    const [upper, lower] = [value(part, known), value(whole, known)];
    if (lower.number === 0) return { isUndefined: true, lacks: 1 };
    const lacks = (upper.lacks ?? 0) + (lower.lacks ?? 0);
    return lacks > 0 ? { lacks } : { number: (upper.number * Number(factor)) / lower.number };
  }
  const cell = document.getElementById(id);
  const number = read(cell?.value ?? cell?.textContent ?? "");
  return number === undefined || number === null ? { lacks: 1 } : { number };
}

export function compute(form) {
  const known = new Map();
  for (const output of form.querySelectorAll("output[data-sum]")) {
    const result = value(output.id.slice(2), known);
    if (result.isUndefined) show(output, "–", "không chia được cho 0");
    else if (result.number !== undefined) show(output, words(result.number));
    else show(output, result.partial === undefined ? "" : words(result.partial), `thiếu ${result.lacks} ô`);
  }
}
