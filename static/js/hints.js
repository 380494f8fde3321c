// Asks, while a recommendation is typed, what is worth another look, and saves such forms by Ctrl and Enter together.

const PAUSE = 900; // milliseconds without typing

async function ask(form, place) {
  const answer = await fetch(form.dataset.hints, { method: "POST", body: new FormData(form) });
  if (!answer.ok || answer.redirected) return;
  const drawn = new DOMParser().parseFromString(await answer.text(), "text/html").body.innerHTML.trim();
  if (drawn !== place.innerHTML.trim()) place.innerHTML = drawn; // the same is not said twice
}

function follow(form) {
  const place = form.querySelector("[data-hints-here]");
  if (!place) return;
  let waiting = 0;
  const later = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => ask(form, place).catch(() => {}), PAUSE);
  };
  form.addEventListener("input", later);
  form.addEventListener("change", later);
}

function saveByKeys(form) {
  const button = form.querySelector("button[type=submit]");
  const words = Object.assign(document.createElement("p"), { className: "quick", textContent: form.dataset.quick });
  button.closest(".govuk-button-group").after(words);
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    form.requestSubmit(button);
  });
}

export function helpWithRecommendations() {
  document.querySelectorAll("form[data-hints]").forEach(follow);
  document.querySelectorAll("form[data-quick]").forEach(saveByKeys);
}
