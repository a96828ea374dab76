// How scripts speak to the server: with the forgery token, asking for JSON.

export function token() {
  return document.querySelector('meta[name="csrf-token"]')?.content ?? "";
}

export function person() {
  return document.querySelector('meta[name="person"]')?.content ?? "";
}

// The rule pack under which the page was made: its places mean something else under another one.
export function pack() {
  return document.querySelector('input[name="_bo"]')?.value;
}

// Sends a form-encoded change. Returns { status, body }; status 0 means that no answer came.
export async function send(url, fields, { last = false } = {}) {
  try {
    const response = await fetch(url, {
      method: "POST",
      body: new URLSearchParams(pack() === undefined ? fields : { ...fields, _bo: pack() }),
      headers: { "X-CSRF-Token": token(), Accept: "application/json" },
      credentials: "same-origin",
      redirect: "error",
      keepalive: last,
    });
    const isJSON = response.headers.get("Content-Type")?.startsWith("application/json");
    return { status: response.status, body: isJSON ? await response.json() : {} };
  } catch {
    return { status: 0, body: {} };
  }
}

// Puts the parts of the page that the server sent anew in place of the old ones.
export function replaceFragments(fragments) {
  for (const [id, html] of Object.entries(fragments ?? {})) {
    const element = document.getElementById(id);
    if (!element || element.contains(document.activeElement)) continue;
    element.innerHTML = html;
    element.dispatchEvent(new CustomEvent("fragment:replaced", { bubbles: true }));
  }
}

const kinds = { success: "Đã xong", information: "Thông tin", warning: "Lưu ý" };

// Shows a message where the server's own messages stand; it is read out.
export function showNotice(kind, text) {
  const notice = document.createElement("p");
  notice.className = `notice notice-${kind}`;
  const strong = document.createElement("strong");
  strong.textContent = `${kinds[kind]}: `;
  notice.append(strong, text);
  document.getElementById("thong-bao")?.replaceChildren(notice);
}
