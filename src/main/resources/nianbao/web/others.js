// What others do to the report that is open here. Nothing is taken from who is typing: the page says so, and waits to be told.

import { listen, look, name } from './events.js';

export { look, name };

const news = document.getElementById('news');
const lines = news.querySelector('ul');
const here = document.getElementById('here');
const work = document.getElementById('work');
const known = () => document.getElementById('state').dataset.state;
let changed = new Set();
let told = ''; // the state of which the page was told

/** @param reload brings what stands there now */
export function watch(report, reload) {
  listen(`/api/events?report=${report}`, {
    hello: ({ state }) => {
      if (state && isNew(state)) tell([news.dataset.meanwhile], []);
    },
    report: ({ state, fields, lines: said }) => {
      if (isNew(state)) tell(said, fields);
    },
    blind: ({ lines: said }) => tell(said, []),
    presence: ({ here: others }) => {
      here.textContent = others.map((other) => other.text).join(' · ');
      here.hidden = !others.length;
      work.querySelectorAll('.looked-at').forEach((cell) => cell.classList.remove('looked-at'));
      others.filter((other) => other.field).forEach((other) => cells(other.field).forEach((cell) => cell.classList.add('looked-at')));
    },
    end: () => tell([news.dataset.closed], []),
  });
  news.querySelector('button').addEventListener('click', async () => {
    await reload();
    forget();
  });
}

/** What somebody does is told with what they did, and once more as something that became of the store. */
function isNew(state) {
  const before = told;
  told = state;
  return state !== known() && state !== before;
}

const cells = (field) => work.querySelectorAll(`.figure[data-field="${CSS.escape(field)}"]`);

function tell(said, fields) {
  said.filter((text) => ![...lines.children].some((line) => line.textContent === text)).forEach((text) => {
    const line = document.createElement('li');
    line.textContent = text;
    lines.append(line);
  });
  while (lines.children.length > 5) lines.firstChild.remove();
  fields.forEach((field) => changed.add(field));
  mark();
  news.hidden = false;
}

/** Marks the figures that others changed since, in tables that were made anew, too. */
export function mark() {
  changed.forEach((field) => cells(field).forEach((cell) => cell.classList.add('changed')));
}

function forget() {
  changed = new Set();
  lines.replaceChildren();
  news.hidden = true;
  work.querySelectorAll('.changed').forEach((cell) => cell.classList.remove('changed'));
}
