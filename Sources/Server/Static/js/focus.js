// Moves the focus to the list of problems of a form that came back, so that it is read out.
export function start(element) {
  element.focus();
}
