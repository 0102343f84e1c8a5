// Search without a server: the index is a script, fetched when the field is first entered. Letters are looked for as they stand, so
// Chinese needs no words; all that is typed, parted by blanks, must be there.
"use strict";
const root = document.currentScript.dataset.top.replace(/\/?$/, "/");
const field = document.getElementById("search");
const found = document.getElementById("found");
field.parentElement.hidden = false;

/** What the index script hands over: sections with location, title, text. */
let sections = null;
let asked = false;
window.takeIndex = (index) => {
  const titles = new Map(index.docs.filter((doc) => !doc.location.includes("#")).map((doc) => [doc.location, doc.title]));
  const parted = new Set(index.docs.filter((doc) => doc.location.includes("#")).map((doc) => doc.location.split("#")[0]));
  // what stands in a page stands in its parts once more
  sections = index.docs.filter((doc) => doc.location.includes("#") || !parted.has(doc.location)).map((doc) => ({
    location: doc.location,
    title: doc.title,
    page: titles.get(doc.location.split("#")[0]) ?? "",
    text: plain(doc.text),
  }));
  show();
};

field.addEventListener("focus", () => {
  if (asked) return;
  asked = true;
  const script = document.createElement("script");
  script.src = root + "search.js";
  document.head.append(script);
});
field.addEventListener("input", show);
field.addEventListener("keydown", (event) => {
  if (event.key === "Escape") { field.value = ""; show(); }
  if (event.key === "Enter") found.querySelector("a")?.click();
  if (event.key === "ArrowDown") { found.querySelector("a")?.focus(); event.preventDefault(); }
});
found.addEventListener("keydown", (event) => {
  const step = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" }[event.key];
  if (!step) return;
  (event.target.closest("li")[step]?.querySelector("a") ?? field).focus();
  event.preventDefault();
});
found.addEventListener("click", () => { found.hidden = true; });
document.addEventListener("click", (event) => { if (!event.target.closest(".search")) found.hidden = true; });
document.addEventListener("keydown", (event) => {
  if (event.key === "/" && !event.target.matches("input")) { field.focus(); event.preventDefault(); }
});

function plain(html) {
  return new DOMParser().parseFromString(html, "text/html").body.textContent.replace(/\s+/g, " ").trim();
}

function show() {
  const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
  found.hidden = words.length === 0 || sections === null;
  if (found.hidden) return;
  const hits = sections
    .map((section) => ({ section, rank: rank(section, words) }))
    .filter((hit) => hit.rank > 0)
    .sort((one, other) => other.rank - one.rank)
    .slice(0, 20);
  found.replaceChildren(...hits.map((hit) => item(hit.section, words)));
  if (hits.length === 0) {
    const none = document.createElement("li");
    none.className = "none";
    none.textContent = field.dataset.none;
    found.append(none);
  }
}

/** 0 where a word is missing; a word in a title counts as ten in the text. */
function rank(section, words) {
  const title = (section.page + " " + section.title).toLowerCase();
  const text = section.text.toLowerCase();
  let sum = 0;
  for (const word of words) {
    const count = (title.includes(word) ? 10 : 0) + Math.min(text.split(word).length - 1, 5);
    if (count === 0) return 0;
    sum += count;
  }
  return sum;
}

function item(section, words) {
  const li = document.createElement("li");
  const a = document.createElement("a");
  a.href = root + section.location;
  a.append(section.page && section.page !== section.title ? `${section.page} › ${section.title}` : section.title);
  const excerpt = document.createElement("span");
  const at = Math.max(0, section.text.toLowerCase().indexOf(words[0]));
  const from = Math.max(0, at - 30);
  const hit = section.text.toLowerCase().includes(words[0]) ? words[0].length : 0;
  const mark = document.createElement("mark");
  mark.textContent = section.text.slice(at, at + hit);
  excerpt.append((from > 0 ? "…" : "") + section.text.slice(from, at), mark, section.text.slice(at + hit, at + hit + 90));
  a.append(excerpt);
  li.append(a);
  return li;
}
