// Follow a job without loading the page again. What is said changes only with its state, so that nobody is told every
// step aloud; the bar and the steps change beside it.

const PATIENCE = 1500;
const LONGEST = 15000;

export function followJobs() {
  for (const shown of document.querySelectorAll("[data-job]")) follow(shown, PATIENCE);
}

function follow(shown, wait) {
  setTimeout(async () => {
    const now = await fetched(shown.dataset.job);
    if (now === null) return follow(shown, Math.min(wait * 2, LONGEST));
    const found = now.querySelector(".job");
    if (!found) return window.location.reload(); // signed out meanwhile: the page itself says what to do
    if (window.location.pathname === shown.dataset.job) document.title = now.title;
    put(shown, found);
    if (shown.dataset.job) follow(shown, PATIENCE);
  }, wait);
}

async function fetched(address) {
  try {
    const answer = await fetch(address, { credentials: "same-origin" });
    if (answer.status >= 500) return null;
    return new DOMParser().parseFromString(await answer.text(), "text/html");
  } catch {
    return null; // no connection just now
  }
}

function put(shown, found) {
  const said = shown.querySelector(".job__state");
  const says = found.querySelector(".job__state").textContent;
  if (said.textContent !== says) said.textContent = says;
  const more = shown.querySelector(".job__more");
  const isHeld = more.contains(document.activeElement); // whoever stands in it is not thrown out for a mere step
  if (!isHeld || found.className !== shown.className) {
    const newer = found.querySelector(".job__more");
    more.replaceWith(newer);
    if (isHeld) newer.querySelector("a, button")?.focus();
  }
  shown.className = found.className;
  if (!found.dataset.job) shown.removeAttribute("data-job");
}
