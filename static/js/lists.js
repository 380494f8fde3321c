// Adds, moves and removes the lines of a list without loading the whole page again.

async function press(form, button) {
  const answer = await fetch(form.action, { method: "POST", body: new FormData(form, button) });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const drawn = page.querySelector("form[data-list]");
  if (!answer.ok || !drawn) throw new Error("no list in the answer");
  drawn.dataset.unsaved = "";
  form.replaceWith(drawn);
  drawn.querySelector("[autofocus]")?.focus();
  document.dispatchEvent(new CustomEvent("list:drawn"));
}

export function quickenLists() {
  document.addEventListener("submit", (event) => {
    const { target: form, submitter: button } = event;
    if (form.dataset.list === undefined || !button || button.value === "save") return;
    event.preventDefault();
    press(form, button).catch(() => {
      const kept = Object.assign(document.createElement("input"), { type: "hidden", name: button.name, value: button.value });
      form.append(kept);
      delete form.dataset.editing;
      form.submit();
    });
  });
}
