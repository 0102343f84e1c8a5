// Two readings of a report: a figure that is chosen shows both its pages.

import { papers } from './papers.js';

const rows = [...document.querySelectorAll('tr[data-one-reading]')];
const show = papers();

document.addEventListener('click', (event) => {
  const row = event.target.closest('tr[data-one-reading]');
  if (row) show(row);
});
document.addEventListener('keydown', (event) => {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const row = document.activeElement?.closest('tr[data-one-reading]');
  const next = row && by && rows[rows.indexOf(row) + by];
  if (next) {
    event.preventDefault();
    next.querySelector('button').focus();
    show(next);
  }
});
if (rows.length) {
  rows[0].querySelector('button').focus({ preventScroll: true });
  show(rows[0]);
}
