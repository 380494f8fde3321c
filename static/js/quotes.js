// Takes the words that are chosen on a page along to the form of a finding. They travel behind the # of the address,
// which no server is sent and no log keeps.

const LONGEST = 4000;
let chosen = "";

function remember() {
  const words = document.getSelection().toString().trim();
  if (words) chosen = words.slice(0, LONGEST);
  else if (!document.activeElement?.matches("a[data-quotes]")) chosen = "";
}

function follow(event) {
  const link = event.target.closest?.("a[data-quotes]");
  if (!link) return;
  link.hash = chosen ? `words=${encodeURIComponent(chosen)}` : "";
}

function fillIn() {
  const box = document.querySelector("form[data-takes-words] textarea");
  const words = new URLSearchParams(location.hash.slice(1)).get("words");
  if (!box || !words) return;
  if (!box.value) box.value = `“${words.slice(0, LONGEST)}”`;
  history.replaceState(history.state, "", location.pathname + location.search);
}

export function takeQuotes() {
  document.addEventListener("selectionchange", remember);
  ["click", "auxclick", "contextmenu", "keydown"].forEach((name) => document.addEventListener(name, follow, true));
  fillIn();
}
