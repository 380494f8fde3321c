// Recommendations and findings can be dragged to another place, and to another theme. The buttons stay for everybody else.

const LINE = "[data-movable]";
let lifted = null;

function clean() {
  document.querySelectorAll(".order__line--before, .order__theme--under").forEach((each) => {
    each.classList.remove("order__line--before", "order__theme--under");
  });
}

function target(event) {
  const theme = event.target.closest("[data-theme]");
  const line = event.target.closest(".order__line");
  const before = line?.matches(LINE) ? line : null; // nothing goes above what is issued
  return { theme, before };
}

function drop(form, { theme, before }) {
  if (!theme || before === lifted) return;
  if (before) before.before(lifted);
  else theme.append(lifted);
  theme.querySelector(".order__none")?.remove();
  form.dataset.unsaved = "";
  const where = theme.querySelector("h2")?.textContent;
  const words = `${form.dataset.one} ${lifted.dataset.movable} moved${where ? `, under ${where}` : ""}. Not saved yet.`;
  form.querySelector("[data-order-said]").textContent = words;
}

function start(event) {
  lifted = event.target.closest?.(LINE);
  if (!lifted) return;
  event.dataTransfer.effectAllowed = "move";
  event.dataTransfer.setData("text/plain", lifted.id);
  lifted.classList.add("order__line--lifted");
}

function over(event) {
  if (!lifted) return;
  const { theme, before } = target(event);
  if (!theme) return;
  event.preventDefault();
  clean();
  (before ?? theme).classList.add(before ? "order__line--before" : "order__theme--under");
}

export function letDrag() {
  const ready = () => document.querySelectorAll(`form[data-order] ${LINE}`).forEach((each) => { each.draggable = true; });
  ready();
  document.addEventListener("dragstart", start);
  document.addEventListener("dragover", over);
  document.addEventListener("drop", (event) => {
    const form = event.target.closest?.("form[data-order]");
    if (!lifted || !form) return;
    event.preventDefault();
    drop(form, target(event));
  });
  document.addEventListener("dragend", () => { lifted?.classList.remove("order__line--lifted"); lifted = null; clean(); });
  document.addEventListener("list:drawn", ready);
}
