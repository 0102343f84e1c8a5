// The queue: a slash goes to the search field.

import { listen } from './events.js';

document.addEventListener('keydown', (event) => {
  const typing = event.target.closest('input, textarea, select');
  if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    document.getElementById('q')?.focus();
  }
});

// who looks at which report now
let looks = {};
function showLooks() {
  document.querySelectorAll('tr[data-report]').forEach((row) => {
    const here = row.querySelector('.here');
    here.textContent = looks[row.dataset.report] || '';
    here.hidden = !here.textContent;
  });
}

// reports that came in or changed are offered: nothing moves under the hand of who reads the list
const news = document.getElementById('news');
const MOMENT = 3000;
let found = null;
let wanted = false;
let asking = false;
let first = true;

/** What a list says, without who looks at it. */
function content(list) {
  const copy = list.cloneNode(true);
  copy.querySelectorAll('.here').forEach((here) => {
    here.textContent = '';
    here.hidden = true;
  });
  return copy.innerHTML;
}

async function ask() {
  wanted = true;
  if (!news || asking) return;
  asking = true;
  while (wanted) {
    wanted = false;
    const answer = await fetch(location.href).catch(() => null);
    if (answer?.ok) offer(new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('.queue'));
    await new Promise((done) => { setTimeout(done, MOMENT); });
  }
  asking = false;
}

function offer(list) {
  const shown = document.querySelector('.queue');
  found = list && content(list) !== content(shown) ? list : null;
  news.hidden = !found;
  if (found && !shown.querySelector('tbody') && !shown.contains(document.activeElement)) show();
}

function show() {
  document.querySelector('.queue').replaceWith(found);
  found = null;
  news.hidden = true;
  showLooks();
}

news?.querySelector('button').addEventListener('click', () => {
  show();
  document.querySelector('.queue .report')?.focus();
});

listen('/api/events', {
  hello: () => {
    if (!first) ask(); // it was not told of what came while it was out of sight
    first = false;
  },
  queue: ask,
  presence: ({ reports }) => {
    looks = reports;
    showLooks();
  },
});
