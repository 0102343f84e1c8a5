// One figure after another, from the page alone. Of each the server tells where it stands, and nothing else.

import { Ahead } from './ahead.js';
import { Viewer } from './viewer.js';
import { bind } from './keys.js';

const desk = document.getElementById('desk');
const form = document.getElementById('say');
const value = document.getElementById('value');
const told = document.getElementById('told');
const finished = document.getElementById('finished');
const csrf = document.querySelector('meta[name=csrf]').content;
const viewer = new Viewer(desk);
const query = desk.dataset.report ? `?report=${desk.dataset.report}` : '';

let task = null;
let keeping = false;
const ahead = new Ahead(() => keeping);

function tell(message, isProblem = false) {
  told.hidden = !message;
  told.textContent = message || '';
  told.classList.toggle('problem', isProblem);
}

function show(next) {
  task = next;
  form.hidden = !next;
  finished.hidden = Boolean(next);
  value.value = '';
  if (!next) {
    form.dataset.field = '';
    viewer.clear();
    finished.querySelector('a').focus();
    return;
  }
  form.dataset.field = next.field;
  document.getElementById('say-report').textContent = next.title;
  document.getElementById('say-name').textContent = next.name;
  document.getElementById('left').textContent = next.waiting;
  document.getElementById('no-place').hidden = Boolean(next.box);
  const crop = document.getElementById('crop');
  crop.width = 0;
  viewer.reading = next.reading;
  viewer.pages = next.pages;
  if (next.box) {
    viewer.point(next.page, next.box);
    viewer.crop(crop, next.page, next.box);
  } else {
    viewer.clear();
    viewer.show(next.page || 1);
  }
  value.focus({ preventScroll: true });
}

/** What was typed; nothing where that says nothing. */
function keyed(typed) {
  if (!typed) return null;
  if (['-', '－', '–', '—'].includes(typed)) return { kind: 'nothing' };
  if (['*', '＊', '×'].includes(typed)) return { kind: 'illegible' };
  return { kind: 'figure', value: typed };
}

async function keep(said) {
  const answer = await fetch(`/api/blind/${task.figure}${query}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': csrf },
    body: JSON.stringify({ seen: task.seen, ...said }),
  });
  const body = await answer.json().catch(() => ({}));
  tell(body.message || String(answer.status), !answer.ok);
  if (answer.ok) show(body.next);
  else if (answer.status === 409 || answer.status === 403) await next();
  return answer.ok;
}

async function next() {
  const answer = await fetch(`/api/blind/next${query}`);
  const body = await answer.json().catch(() => ({}));
  if (answer.ok) show(body.next);
  else tell(body.message || String(answer.status), true);
}

async function submit(said = keyed(value.value.trim())) {
  if (keeping || !task) return;
  if (!said) {
    tell(form.dataset.empty, true);
    return;
  }
  keeping = true;
  try {
    if (!await keep(said)) ahead.forget();
  } catch (failure) {
    ahead.forget();
    tell(failure.message, true);
  } finally {
    keeping = false;
  }
  ahead.type(value, submit);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  submit();
});
document.getElementById('illegible').addEventListener('click', () => submit({ kind: 'illegible' }));

const commands = {
  turn: () => viewer.turn(),
  larger: () => viewer.zoomBy(1.25),
  smaller: () => viewer.zoomBy(0.8),
  pageBefore: () => viewer.leaf(-1),
  pageAfter: () => viewer.leaf(1),
  escape: (event) => event.target.blur(),
  help: () => document.getElementById('help').showModal(),
  resume: () => value.focus(),
};
bind(commands);
const tools = { 'page-before': 'pageBefore', 'page-after': 'pageAfter', 'zoom-in': 'larger', 'zoom-out': 'smaller', turn: 'turn' };
Object.entries(tools).forEach(([id, command]) => document.getElementById(id).addEventListener('click', () => commands[command]()));
new ResizeObserver(() => viewer.layout()).observe(document.getElementById('scroll'));
next();
