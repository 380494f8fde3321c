// Puts a button behind each short reference that copies its link; without this file the link itself is there to copy.
export function offerCopies() {
  if (!navigator.clipboard) return;
  for (const link of document.querySelectorAll("a[data-copy]")) link.after(button(link));
}

function button(link) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "citation__copy";
  made.textContent = "Copy link";
  const whose = document.createElement("span");
  whose.className = "govuk-visually-hidden";
  whose.textContent = ` of ${link.textContent}`;
  made.append(whose);
  const told = document.createElement("span");
  told.setAttribute("role", "status");
  told.className = "citation__told";
  made.addEventListener("click", () => copy(link, told));
  const both = document.createDocumentFragment();
  both.append(made, told);
  return both;
}

async function copy(link, told) {
  try {
    await navigator.clipboard.writeText(link.href);
    told.textContent = "Copied";
  } catch {
    told.textContent = "It could not be copied: copy the link by hand";
  }
  setTimeout(() => { told.textContent = ""; }, 4000);
}
