// Finds among many ticks by typing: what does not match is put away, what is ticked stays.

const FEW = 8; // so many are found by looking

function fold(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

function sift(place, items, typed) {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  let found = 0;
  items.forEach((item) => {
    const matches = words.every((word) => fold(item.textContent).includes(word));
    found += matches ? 1 : 0;
    item.hidden = !matches && !item.querySelector("input").checked;
  });
  place.querySelectorAll("details").forEach((group) => {
    if (words.length && group.querySelector(".govuk-checkboxes__item:not([hidden])")) group.open = true;
  });
  return words.length ? found : null;
}

function offer(place, number) {
  const items = [...place.querySelectorAll(".govuk-checkboxes__item")];
  if (items.length <= FEW) return;
  const id = `sift-${number}`;
  const box = document.createElement("div");
  box.className = "govuk-form-group sift";
  const label = Object.assign(document.createElement("label"), { className: "govuk-label", htmlFor: id, textContent: `Find among ${items.length} ${place.dataset.sift}` });
  const input = Object.assign(document.createElement("input"), { className: "govuk-input", type: "search", id, autocomplete: "off" });
  const told = Object.assign(document.createElement("p"), { className: "sift__told" });
  told.setAttribute("role", "status");
  box.append(label, input, told);
  (place.querySelector(".ties__group, .govuk-checkboxes")).before(box);
  input.addEventListener("input", () => {
    const found = sift(place, items, input.value);
    told.textContent = found === null ? "" : `${found} found`;
  });
  input.addEventListener("keydown", (event) => { if (event.key === "Enter") event.preventDefault(); });
}

export function siftTicks() {
  document.querySelectorAll("[data-sift]").forEach(offer);
}
