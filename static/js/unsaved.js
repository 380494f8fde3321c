// Asks before leaving a form that holds something unsaved.

export function isChanged(form) {
  if (form.dataset.unsaved !== undefined) return true;
  return [...form.elements].some((each) => {
    if (each.type === "hidden" || each.type === "submit" || !each.name) return false;
    if (each.type === "checkbox" || each.type === "radio") return each.checked !== each.defaultChecked;
    if (each.options) return each.selectedIndex !== Math.max(0, [...each.options].findIndex((one) => one.defaultSelected));
    return each.value !== each.defaultValue;
  });
}

export function warnOfUnsaved() {
  let isSent = false;
  document.addEventListener("submit", (event) => { if (!event.defaultPrevented) isSent = true; });
  window.addEventListener("pageshow", () => { isSent = false; });
  window.addEventListener("beforeunload", (event) => {
    if (!isSent && [...document.querySelectorAll("form[data-editing]")].some(isChanged)) event.preventDefault();
  });
}
