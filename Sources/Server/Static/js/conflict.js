// Shows both texts of a stale write side by side with three ways on; nothing is lost whichever is taken.

function part(title, text) {
  const section = document.createElement("section");
  const heading = document.createElement("h4");
  heading.textContent = title;
  const area = document.createElement("textarea");
  area.className = "form-control";
  area.rows = 6;
  area.readOnly = true;
  area.value = text;
  area.setAttribute("aria-label", title);
  section.append(heading, area);
  return section;
}

function button(label, action) {
  const element = document.createElement("button");
  element.type = "button";
  element.className = "btn btn-outline-secondary";
  element.textContent = label;
  element.addEventListener("click", action);
  return element;
}

export function showConflict(field, { theirs, theirsBy }, choose) {
  const box = document.createElement("div");
  box.className = "conflict";
  box.tabIndex = -1;
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", "Hai bản khác nhau");
  const heading = document.createElement("h3");
  heading.textContent = `${theirsBy} vừa lưu một bản khác`;
  const compare = document.createElement("div");
  compare.className = "compare";
  compare.append(part("Bản của bạn", field.words(field.value)), part(`Bản của ${theirsBy}`, field.words(theirs)));
  const actions = document.createElement("div");
  actions.className = "actions";
  const done = (text) => () => {
    box.remove();
    choose(text());
  };
  actions.append(
    button("Giữ bản của tôi", done(() => field.value)),
    button("Lấy bản kia", done(() => theirs)),
    ...(field.element.matches("textarea") ? [button("Ghép cả hai", done(() => `${field.value}\n\n${theirs}`))] : [])
  );
  box.append(heading, compare, actions);
  field.state.after(box);
  return box;
}
