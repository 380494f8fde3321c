// Makes a select with many choices one to type in: an editable combobox with a list (the pattern of the ARIA Authoring
// Practices Guide). The select stays in the form and holds the answer; without this file it is used as it is.

const MOST = 30;
const plain = (words) => words.normalize("NFD").replace(/\p{Diacritic}/gu, "").toLowerCase();

export function fitting(options, typed) {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  const starts = (label) => (label.startsWith(words[0]) || label.includes(` ${words[0]}`) ? 0 : 1);
  const found = options.filter((one) => words.every((word) => one.plain.includes(word)));
  return words.length ? found.sort((a, b) => starts(a.plain) - starts(b.plain)) : found;
}

class Pick {
  constructor(select) {
    this.select = select;
    this.options = [...select.options].filter((one) => one.value).map((one) => ({ value: one.value, label: one.label, plain: plain(one.label) }));
    this.draw();
    this.input.addEventListener("input", () => { this.choose(null); this.open(this.input.value); });
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.input.addEventListener("click", () => { if (this.list.hidden) this.open(this.isChosen ? "" : this.input.value); });
    this.input.addEventListener("blur", () => this.leave());
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => this.take(event.target.closest("[role=option]")));
  }

  draw() {
    const { select } = this;
    const goesOnHere = select.autofocus && [document.body, select].includes(document.activeElement);
    this.input = document.createElement("input");
    this.input.type = "text";
    this.input.autocomplete = "off";
    this.input.className = select.className.replaceAll("govuk-select", "govuk-input");
    for (const name of ["aria-describedby", "aria-invalid"]) if (select.hasAttribute(name)) this.input.setAttribute(name, select.getAttribute(name));
    this.list = document.createElement("ul");
    this.list.className = "pick__list";
    this.list.hidden = true;
    this.list.id = `${select.id}-list`;
    this.list.setAttribute("role", "listbox");
    this.said = document.createElement("div");
    this.said.className = "govuk-visually-hidden";
    this.said.setAttribute("role", "status");
    const label = document.querySelector(`label[for="${select.id}"]`);
    if (label) this.list.setAttribute("aria-label", label.textContent.trim());
    this.input.setAttribute("role", "combobox");
    this.input.setAttribute("aria-autocomplete", "list");
    this.input.setAttribute("aria-expanded", "false");
    this.input.setAttribute("aria-controls", this.list.id);
    const box = document.createElement("div");
    box.className = "pick";
    select.before(box);
    box.append(this.input, this.list, this.said);
    // the label and the links of an error summary lead to the box that is typed in
    this.input.id = select.id;
    select.id = `${select.id}-select`;
    select.hidden = true;
    this.input.name = `${select.name}-typed`;
    this.input.defaultValue = this.isChosen ? select.selectedOptions[0].label : (select.dataset.typed ?? "");
    if (goesOnHere) this.input.focus();
  }

  get isChosen() { return Boolean(this.select.value); }

  open(typed) {
    const found = fitting(this.options, typed);
    this.list.replaceChildren(...found.slice(0, MOST).map((one, place) => {
      const item = document.createElement("li");
      item.className = "pick__one";
      item.id = `${this.list.id}-${place}`;
      item.dataset.value = one.value;
      item.textContent = one.label;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      return item;
    }));
    this.said.textContent = this.told(found.length, typed);
    this.list.hidden = !found.length;
    this.input.setAttribute("aria-expanded", String(Boolean(found.length)));
    this.input.removeAttribute("aria-activedescendant");
  }

  told(number, typed) {
    if (!number) return typed ? "Nobody fits what you typed." : "";
    return number > MOST ? `The first ${MOST} of ${number} are listed.` : `${number} listed.`;
  }

  close() {
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }

  key(event) {
    const moves = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in moves) {
      event.preventDefault();
      if (this.list.hidden) this.open(this.isChosen ? "" : this.input.value);
      this.mark(moves[event.key]);
    } else if (event.key === "Enter" && !this.list.hidden) {
      event.preventDefault();
      const only = this.list.children.length === 1 ? this.list.firstChild : null;
      if (this.marked || only) this.take(this.marked || only);
      else this.said.textContent = "Choose one with the arrow keys.";
    } else if (event.key === "Escape" && !this.list.hidden) {
      event.preventDefault();
      this.close();
    }
  }

  get marked() { return this.list.querySelector('[aria-selected="true"]'); }

  mark(step) {
    const all = [...this.list.children];
    if (!all.length) return;
    const now = all.indexOf(this.marked);
    const then = now < 0 ? (step > 0 ? 0 : all.length - 1) : (now + step + all.length) % all.length;
    all.forEach((one, place) => one.setAttribute("aria-selected", String(place === then)));
    all[then].scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", all[then].id);
  }

  take(item) {
    if (!item) return;
    this.input.value = item.textContent;
    this.choose(item.dataset.value);
    this.said.textContent = `${item.textContent} is chosen.`;
    this.close();
  }

  choose(value) {
    this.select.value = value ?? "";
    this.select.dispatchEvent(new Event("change", { bubbles: true }));
  }

  // Whoever typed so much that only one fits, or the whole name, has chosen; other words are no choice and stay to see.
  leave() {
    this.close();
    if (this.isChosen || !this.input.value.trim()) return;
    const found = fitting(this.options, this.input.value);
    const whole = found.find((one) => one.plain === plain(this.input.value.trim()));
    const only = whole || (found.length === 1 ? found[0] : null);
    if (only) { this.input.value = only.label; this.choose(only.value); }
  }
}

export function pickByTyping() {
  document.querySelectorAll("select[data-pick]").forEach((select) => new Pick(select));
}
