// Keeps typed text in the browser until the server has acknowledged it. Drafts belong to one person.
import { person } from "./server.js";

const keptDays = 14;

function name(key) {
  return `nhap:${person()}:${key}`;
}

export function keep(key, draft) {
  try {
    localStorage.setItem(name(key), JSON.stringify({ ...draft, at: Date.now() }));
    return true;
  } catch {
    return false;
  }
}

export function find(key) {
  try {
    return JSON.parse(localStorage.getItem(name(key)));
  } catch {
    return null;
  }
}

export function forget(key) {
  try {
    localStorage.removeItem(name(key));
  } catch {
    // Without storage there is nothing to forget.
  }
}

function removeOld() {
  try {
    const oldest = Date.now() - keptDays * 86_400_000;
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith("nhap:") && (JSON.parse(localStorage.getItem(key))?.at ?? 0) < oldest) {
        localStorage.removeItem(key);
      }
    }
  } catch {
    // Storage may be switched off; then nothing was kept.
  }
}

removeOld();
