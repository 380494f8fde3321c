// The sample of a colour follows what is typed, and says whether white words can be read on it. The server decides.

const NEEDED = 4.5;

function asColour(typed) {
  const letters = typed.trim().replace(/^#/, "").toLowerCase();
  if (/^[0-9a-f]{3}$/.test(letters)) return "#" + [...letters].map((letter) => letter + letter).join("");
  return /^[0-9a-f]{6}$/.test(letters) ? `#${letters}` : null;
}

function contrastWithWhite(colour) {
  const shares = [1, 3, 5].map((place) => parseInt(colour.slice(place, place + 2), 16) / 255);
  const [red, green, blue] = shares.map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

function said(colour) {
  if (!colour) return "That is no colour yet: # and six figures or letters from a to f.";
  const ratio = contrastWithWhite(colour);
  const verdict = ratio < NEEDED ? "too pale" : "dark enough";
  return `${colour} is ${verdict}: white words on it have a contrast of ${ratio.toFixed(1)} to 1, and ${NEEDED} is needed.`;
}

export function followColour() {
  const box = document.querySelector("[data-colour]");
  const sample = document.querySelector("[data-swatch-colour]");
  const told = document.querySelector("[data-swatch-told]");
  if (!box || !sample || !told) return;
  box.addEventListener("input", () => {
    const colour = asColour(box.value);
    if (colour) sample.setAttribute("fill", colour);
    told.textContent = said(colour);
  });
}
