// Comfort alone: every page works without it. Lights up a statement's words, source, cue and note together, and lets j and k go
// from statement to statement.
"use strict";
document.documentElement.classList.add("js");
const text = document.querySelector(".reader .text");
if (text) {
  const pieces = new Map();
  const keep = (number, element) => pieces.set(number, [...(pieces.get(number) || []), element]);
  for (const element of text.querySelectorAll("[data-s]")) for (const number of element.dataset.s.split(" ")) keep(number, element);
  for (const note of text.querySelectorAll("[data-n]")) {
    keep(note.dataset.n, note);
    const tag = document.getElementById("t" + note.dataset.n);
    if (tag) keep(note.dataset.n, tag);
  }
  let held = null;
  const light = (number) => {
    for (const element of text.querySelectorAll(".lit")) element.classList.remove("lit");
    for (const element of pieces.get(number) || []) element.classList.add("lit");
  };
  const numberOf = (target) => {
    if (!(target instanceof Element)) return null;
    const note = target.closest("[data-n]");
    if (note) return note.dataset.n;
    const tag = target.closest("a.tag");
    if (tag && tag.id) return tag.id.slice(1);
    const piece = target.closest("[data-s]");
    return piece ? piece.dataset.s.split(" ").pop() : null;
  };
  const fromAddress = () => {
    const match = /^#[st](\d+)$/.exec(location.hash);
    held = match ? match[1] : null;
    light(held);
  };
  text.addEventListener("mouseover", (event) => light(numberOf(event.target) || held));
  text.addEventListener("mouseleave", () => light(held));
  text.addEventListener("focusin", (event) => light(numberOf(event.target) || held));
  text.addEventListener("click", (event) => {
    if (!(event.target instanceof Element) || event.target.closest("a, button, summary") || String(getSelection())) return;
    const number = numberOf(event.target);
    if (number) location.hash = event.target.closest("[data-n]") ? "t" + number : "s" + number;
  });
  addEventListener("hashchange", fromAddress);
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !["j", "k"].includes(event.key)) return;
    if (document.activeElement instanceof Element && document.activeElement.matches("input, textarea, select")) return;
    const tags = [...text.querySelectorAll("a.tag[id]")];
    const at = tags.findIndex((tag) => tag.id === "t" + held);
    const next = tags[event.key === "j" ? at + 1 : Math.max(at - 1, 0)];
    if (next) { held = next.id.slice(1); next.focus(); light(held); }
  });
  fromAddress();
}

// A matrix: the arrow keys go from cell to cell, Enter opens the evidence with the cell's hypothesis to rate; an address that
// names an item opens it.
const cells = [...document.querySelectorAll("[data-cell]")];
const open = (label, row) => {
  const item = label && document.getElementById(label);
  if (!item || !item.matches("details.item")) return;
  item.open = true;
  const fit = document.getElementById("fit-" + label + "-" + (row + 1));
  if (row >= 0 && fit) fit.focus();
};
const placeOf = (cell) => cell.dataset.cell.split(",").map(Number);
for (const cell of cells) {
  cell.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    location.hash = cell.hash;
    open(cell.hash.slice(1), placeOf(cell)[0]);
  });
  cell.addEventListener("keydown", (event) => {
    const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    const [row, column] = placeOf(cell);
    const next = cells.find((one) => one.dataset.cell === (row + step[0]) + "," + (column + step[1]));
    if (next) { event.preventDefault(); next.focus(); }
  });
}
if (document.querySelector("details.item")) {
  addEventListener("hashchange", () => open(location.hash.slice(1), -1));
  open(location.hash.slice(1), -1);
}
