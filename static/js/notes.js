// Writes the text of a note as it will look. Without this file the same text is written as plain text with light marks.
import {
  Blockquote, Bold, BulletList, Document, Editor, Extension, Gapcursor, HardBreak, Heading, History, Italic, Link, ListItem,
  OrderedList, Paragraph, Table, TableCell, TableHeader, TableRow, Text, pm,
} from "../django_prose_editor/editor.js";
import { cleanPasted } from "./pasted.js";

const PAUSE = 400; // milliseconds without typing
const MARK = /\[\[[^[\]]{1,300}\]\]/g;

const MarkedNames = Extension.create({
  name: "markedNames",
  addKeyboardShortcuts() { return { "Mod-Shift-m": () => markName(this.editor) }; },
  addProseMirrorPlugins() {
    return [new pm.state.Plugin({ props: { decorations: ({ doc }) => pm.view.DecorationSet.create(doc, marksIn(doc)) } })];
  },
});

// A caption is no part of what can be written here; it goes along with its table, and comes back.
const CaptionedTable = Table.extend({
  addAttributes() {
    const caption = {
      default: null,
      parseHTML: (table) => table.querySelector("caption")?.textContent ?? table.dataset.caption ?? null,
      renderHTML: ({ caption }) => (caption ? { "data-caption": caption } : {}),
    };
    return { ...this.parent?.(), caption };
  },
  parseHTML() { return [...this.parent(), { tag: "caption", ignore: true }]; },
});

function marksIn(doc) {
  const found = [];
  doc.descendants((node, place) => {
    if (!node.isTextblock) return true;
    const text = node.textBetween(0, node.content.size, undefined, "\n");
    for (const mark of text.matchAll(MARK)) {
      const from = place + 1 + mark.index;
      found.push(pm.view.Decoration.inline(from, from + mark[0].length, { class: "marked-name" }));
    }
    return false;
  });
  return found;
}

function markName(editor) {
  const { from, to, empty } = editor.state.selection;
  const { doc } = editor.state;
  const name = doc.textBetween(from, to, "\n");
  if (empty || name.includes("\n") || !name.trim()) return tell("Select the name first, within one paragraph.");
  if (/[[\]]/.test(name) || (doc.textBetween(Math.max(0, from - 2), from) === "[[" && doc.textBetween(to, Math.min(doc.content.size, to + 2)) === "]]")) return tell("That is marked already.");
  const start = from + name.length - name.trimStart().length;
  const end = to - (name.length - name.trimEnd().length);
  editor.view.dispatch(editor.state.tr.insertText("]]", end).insertText("[[", start));
  tell(`Marked as a name: ${name.trim()}.`);
  return true;
}

let told;
function tell(words) {
  told.textContent = words;
  return true;
}

const PRESSES = [
  ["Paragraph", (editor) => editor.chain().focus().setParagraph().run(), (editor) => editor.isActive("paragraph")],
  ["Heading", (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run(), (editor) => editor.isActive("heading", { level: 3 })],
  ["Smaller heading", (editor) => editor.chain().focus().toggleHeading({ level: 4 }).run(), (editor) => editor.isActive("heading", { level: 4 })],
  ["Strong", (editor) => editor.chain().focus().toggleBold().run(), (editor) => editor.isActive("bold")],
  ["Emphasis", (editor) => editor.chain().focus().toggleItalic().run(), (editor) => editor.isActive("italic")],
  ["List", (editor) => editor.chain().focus().toggleBulletList().run(), (editor) => editor.isActive("bulletList")],
  ["Numbered list", (editor) => editor.chain().focus().toggleOrderedList().run(), (editor) => editor.isActive("orderedList")],
  ["Quotation", (editor) => editor.chain().focus().toggleBlockquote().run(), (editor) => editor.isActive("blockquote")],
  ["Undo", (editor) => editor.chain().focus().undo().run()],
  ["Redo", (editor) => editor.chain().focus().redo().run()],
  ["Mark as a name", (editor) => { markName(editor); editor.view.focus(); }],
];

export function start(textarea) {
  const { id } = textarea;
  const label = document.querySelector(`label[for="${id}"]`);
  label.id = `${id}-label`;
  textarea.id = `${id}-plain`;
  textarea.hidden = true;
  const hint = document.getElementById(textarea.getAttribute("aria-describedby")?.split(" ")[0] ?? "");
  if (hint) hint.textContent = textarea.dataset.hint;
  const frame = document.createElement("div");
  frame.className = "editor";
  textarea.before(frame);
  const editor = opened(frame, textarea, id, label);
  frame.prepend(bar(editor));
  told = document.createElement("p");
  told.className = "editor__told";
  told.setAttribute("role", "status");
  frame.append(told);
  label.addEventListener("click", () => editor.commands.focus());
  writeBack(editor, textarea, frame);
}

function opened(frame, textarea, id, label) {
  return new Editor({
    element: frame,
    injectCSS: false,
    content: textarea.dataset.written,
    extensions: [
      Document, Paragraph, Text, Bold, Italic, HardBreak, Blockquote, BulletList, OrderedList, ListItem, History,
      Heading.configure({ levels: [3, 4] }), Link, CaptionedTable, TableRow, TableHeader, TableCell,
      Gapcursor, MarkedNames,
    ],
    editorProps: {
      attributes: {
        id, class: "editor__text", role: "textbox", "aria-multiline": "true", "aria-labelledby": label.id,
        ...(textarea.getAttribute("aria-describedby") ? { "aria-describedby": textarea.getAttribute("aria-describedby") } : {}),
      },
      transformPastedHTML: cleanPasted,
    },
  });
}

function bar(editor) {
  const made = document.createElement("div");
  made.className = "editor__bar";
  made.setAttribute("role", "group");
  made.setAttribute("aria-label", "Form of the text");
  const followed = PRESSES.map(([words, press, isActive]) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "editor__press";
    button.textContent = words;
    button.addEventListener("mousedown", (event) => event.preventDefault());
    button.addEventListener("click", () => press(editor));
    made.append(button);
    return () => isActive && button.setAttribute("aria-pressed", String(isActive(editor)));
  });
  const follow = () => followed.forEach((each) => each());
  editor.on("transaction", follow);
  follow();
  return made;
}

// The words go back into the field that is sent, once something was typed; and out of it when kept words are put back.
function writeBack(editor, textarea, frame) {
  let waiting;
  let isChanged = textarea.form.dataset.unsaved !== undefined;
  const write = () => {
    clearTimeout(waiting);
    if (!isChanged) return;
    textarea.value = editor.isEmpty ? "" : editor.getHTML();
    textarea.dispatchEvent(new Event("input", { bubbles: true }));
  };
  editor.on("update", () => { isChanged = true; clearTimeout(waiting); waiting = setTimeout(write, PAUSE); });
  textarea.form.addEventListener("submit", write, { capture: true });
  window.addEventListener("pagehide", write, { capture: true });
  textarea.addEventListener("change", () => {
    if (/^\s*</.test(textarea.value)) { editor.commands.setContent(textarea.value); return; }
    clearTimeout(waiting);
    editor.destroy();
    frame.remove();
    textarea.id = textarea.id.replace(/-plain$/, "");
    textarea.hidden = false;
  });
  write();
}
