// Takes out of what is pasted from a word processor what is no text of its own: comments, tracked deletions, and the
// bullets that Word draws with letters. The server does the same again with whatever is sent.

const COMMENT = /mso-element:\s*(comment|annotation)|mso-comment|msocom|mso-hide:\s*all/i;
const RENAMED = { H1: "h3", H2: "h3", H5: "h4", H6: "h4", DIV: "p" };
const NUMBER = /^\(?[0-9a-z]{1,4}[.)]/i;

export function cleanPasted(html) {
  const page = new DOMParser().parseFromString(withoutStyles(html), "text/html");
  page.querySelectorAll("del, s, strike, style, script, xml, head, title").forEach((each) => each.remove());
  for (const each of page.body.querySelectorAll("*")) {
    const said = `${each.getAttribute("data-style") ?? ""} ${each.className} ${each.getAttribute("href") ?? ""}`;
    if (COMMENT.test(said)) each.remove();
    else if (/^(B|STRONG)$/.test(each.tagName) && /font-weight:\s*(normal|400)/i.test(said)) each.replaceWith(...each.childNodes);
  }
  gatherLists(page);
  for (const each of page.body.querySelectorAll("h1, h2, h5, h6")) rename(page, each, RENAMED[each.tagName]);
  page.body.querySelectorAll("*").forEach((each) => { each.removeAttribute("data-style"); each.removeAttribute("class"); each.removeAttribute("id"); });
  return page.body.innerHTML;
}

// The strict policy complains of styles even where nothing is drawn; what they say of comments and lists is kept.
function withoutStyles(html) {
  return html.replace(/<style[\s\S]*?<\/style>/gi, "").replace(/(<[^<>]*?\s)style(?=\s*=)/gi, "$1data-style");
}

function rename(page, each, name) {
  const made = page.createElement(name);
  made.append(...each.childNodes);
  each.replaceWith(made);
}

function gatherLists(page) {
  let open = [];
  for (const each of [...page.body.querySelectorAll("p")]) {
    const level = Number(/mso-list:[^;]*level(\d)/i.exec(each.getAttribute("data-style") ?? "")?.[1] ?? 0);
    if (!level) { open = []; continue; }
    const bullet = [...each.querySelectorAll("*")].find((one) => /mso-list:\s*ignore/i.test(one.getAttribute("data-style") ?? ""));
    const name = NUMBER.test(bullet?.textContent.trim() ?? "") ? "ol" : "ul";
    bullet?.remove();
    open.length = Math.min(open.length, level);
    if (open.length === level && open[level - 1].localName !== name) open.length = level - 1;
    while (open.length < level) open.push(begin(page, each, open.at(-1), name));
    const item = page.createElement("li");
    const words = page.createElement("p");
    words.append(...each.childNodes);
    item.append(words);
    open[level - 1].append(item);
    each.remove();
  }
}

function begin(page, before, above, name) {
  const list = page.createElement(name);
  if (!above) { before.before(list); return list; }
  if (!above.lastElementChild) above.append(page.createElement("li"));
  above.lastElementChild.append(list);
  return list;
}
