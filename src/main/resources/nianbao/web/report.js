// A report: one doubt after another, by keyboard. The server makes all texts and tables; this moves between them.

import { Viewer } from './viewer.js';
import { Ahead } from './ahead.js';
import { TableDrawing } from './draw.js';
import { bind } from './keys.js';
import { look, mark, name as page, watch } from './others.js';

const desk = document.getElementById('desk');
const work = document.getElementById('work');
const panel = document.getElementById('panel');
const told = document.getElementById('told');
const csrf = document.querySelector('meta[name=csrf]').content;
const viewer = new Viewer(desk);

let report = desk.dataset.report;
let field = '';
let done = [];
let undone = [];
let busy = false;
let settling = false;
const ahead = new Ahead(() => settling);
const panels = new Map(); // asked for ahead: the next doubt is there when it is wanted

const say = () => document.getElementById('say');
const state = () => document.getElementById('state').dataset;
// once a report is settled it stands elsewhere in its queue: what came next is then what came next when it was opened
const next = new URLSearchParams(location.search).has('at') ? () => state().next : ((first) => () => first)(state().next);
const doubts = () => [...work.querySelectorAll('#doubts [data-field]')].map((button) => button.dataset.field);

function tell(message, isProblem = false) {
  told.hidden = !message;
  told.textContent = message || '';
  told.classList.toggle('problem', isProblem);
}

function askPanel(name) {
  if (!panels.has(name)) {
    panels.set(name, fetch(`/reports/${report}/figures/${encodeURIComponent(name)}/panel`).then((answer) => {
      if (!answer.ok) throw new Error(String(answer.status));
      return answer.text();
    }));
  }
  return panels.get(name);
}

async function open(name, { focus = true } = {}) {
  field = name;
  let html;
  try {
    html = await askPanel(name);
  } catch {
    panels.delete(name);
    return;
  }
  if (field !== name) return;
  panel.innerHTML = html;
  look(name);
  work.querySelectorAll('[aria-current]').forEach((cell) => cell.removeAttribute('aria-current'));
  work.querySelectorAll(`[data-field="${CSS.escape(name)}"].figure`).forEach((cell) => cell.setAttribute('aria-current', 'true'));
  const form = say();
  const input = document.getElementById('value');
  if (focus) {
    input.focus({ preventScroll: true });
    input.select();
  }
  if (form.dataset.page) {
    const page = Number(form.dataset.page);
    const sides = form.dataset.box ? form.dataset.box.split(',').map(Number) : null;
    viewer.point(page, sides);
    if (sides) viewer.crop(document.getElementById('crop'), page, sides);
  } else {
    viewer.clear();
    if (!viewer.page) viewer.show(1);
  }
  const after = neighbour(1);
  if (after && after !== name) askPanel(after).catch(() => panels.delete(after));
}

function neighbour(by) {
  const list = doubts();
  if (!list.length) return '';
  const at = list.indexOf(field);
  return list[at < 0 ? 0 : (at + by + list.length) % list.length];
}

async function post(statements) {
  const answer = await fetch(`/api/reports/${report}/statements`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': csrf, 'X-Page': page() },
    body: JSON.stringify({ statements }),
  });
  const body = await answer.json().catch(() => ({}));
  return { ok: answer.ok, status: answer.status, body };
}

/** Says something and shows what became of it; tells whether it was kept. */
async function keep(...statements) {
  if (busy) return false;
  busy = true;
  try {
    const { ok, status, body } = await post(statements);
    if (ok) {
      tell('');
      if (String(body.report) !== report) {
        location.href = `/reports/${body.report}${location.search}`;
        return true;
      }
      await refresh();
      return true;
    }
    const lines = (body.conflicts || []).map((conflict) => conflict.message);
    tell([body.message || String(status), ...lines].join(' '), true);
    if (status === 409) {
      await refresh();
      const { field: first } = statements[0];
      if (work.querySelector(`[data-field="${CSS.escape(first)}"].figure`)) await open(first);
    }
    return false;
  } catch (failure) {
    tell(failure.message, true);
    return false;
  } finally {
    busy = false;
  }
}

async function refresh() {
  panels.clear();
  const answer = await fetch(`/reports/${report}/work${location.search}`);
  if (answer.ok) {
    work.innerHTML = await answer.text();
    viewer.reading = state().reading;
    mark();
  }
}

/** Has the doubtful figures and those that people set keyed by another person. */
async function askBlind() {
  const answer = await fetch(`/api/reports/${report}/blind`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': csrf, 'X-Page': page() },
    body: '{}',
  });
  const body = await answer.json().catch(() => ({}));
  tell(body.message || String(answer.status), !answer.ok);
  await refresh();
}

function seenOf(form) {
  return { field: form.dataset.field, seen: form.dataset.seen };
}

async function submit() {
  if (settling) return;
  settling = true;
  try {
    if (!await settle()) ahead.forget();
  } finally {
    settling = false;
  }
  ahead.type(document.getElementById('value'), submit);
}

/** Keeps what stands in the form and goes on; tells whether it did. */
async function settle() {
  const form = say();
  const typed = document.getElementById('value').value.trim();
  const note = document.getElementById('note').value.trim();
  const doubtful = form.dataset.status === 'review' || form.dataset.status === 'missing';
  // where no figure could be read, Enter alone would say that nothing stands there: that is to be said, not slipped into
  if (!typed && doubtful) {
    tell(panelText('missing'), true);
    return false;
  }
  const value = ['', '-', '－', '–', '—'].includes(typed) ? null : typed;
  const before = { number: form.dataset.number, said: form.dataset.status === 'corrected', note: form.dataset.note };
  const unchanged = (value ?? '') === form.dataset.number && !note;
  const here = field;
  if (!unchanged || doubtful) {
    if (!await keep({ ...seenOf(form), action: 'set', value, note: note || null })) return false;
    done.push({ field: here, value, note, before });
    undone = [];
  }
  if (doubtful || doubts().length) await advance(here);
  else await open(here);
  return true;
}

const panelText = (name) => document.getElementById('texts').dataset[name];

async function advance(from) {
  const list = doubts();
  if (list.length) {
    await open(list.includes(from) ? list[(list.indexOf(from) + 1) % list.length] : list[0]);
    return;
  }
  const finished = document.getElementById('finished');
  field = '';
  panel.replaceChildren(finished.content.cloneNode(true));
  panel.querySelector('[data-verdict]').textContent = document.querySelector('#state .verdict').textContent;
  const link = panel.querySelector('a');
  if (next()) {
    link.href = next();
    link.focus();
  } else {
    link.remove();
    panel.querySelector('p').focus();
  }
  viewer.clear();
}

/** Sets a figure to what it was before, or to what it was set to: always upon what is there now. */
async function turnBack(from, to, statementOf) {
  const step = from[from.length - 1];
  if (!step || busy) return;
  panels.delete(step.field);
  const html = await askPanel(step.field);
  const holder = new DOMParser().parseFromString(html, 'text/html').getElementById('say');
  if (await keep({ ...seenOf(holder), ...statementOf(step) })) {
    from.pop();
    to.push(step);
    await open(step.field);
  }
}

const drawing = new TableDrawing(viewer, {
  report: () => report,
  reading: () => Number(state().reading),
  get: (path) => ask(path),
  post: (path, body) => ask(path, { method: 'POST', body: JSON.stringify(body) }),
  ended: () => { if (field) document.getElementById('value')?.focus({ preventScroll: true }); },
  kept: async (now, message) => {
    if (String(now) !== report) {
      location.href = `/reports/${now}${location.search}`;
      return;
    }
    const here = viewer.page;
    [done, undone] = [[], []];
    await refresh();
    if (field || doubts().length) await open(doubts()[0] || field);
    else await viewer.show(here);
    tell(message);
  },
});

/** Asks the report's own address, and throws what it says where it refuses. */
async function ask(path, options = {}) {
  const answer = await fetch(`/api/reports/${report}/${path}`, {
    ...options,
    headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': csrf, 'X-Page': page() },
  });
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Error(body.message || String(answer.status));
  return body;
}

const commands = {
  undo: () => { turnBack(done, undone, (step) => (step.before.said
    ? { action: 'set', value: step.before.number || null, note: step.before.note || null }
    : { action: 'undo' })); },
  redo: () => { turnBack(undone, done, (step) => ({ action: 'set', value: step.value, note: step.note || null })); },
  next: () => { if (doubts().length) open(neighbour(1)); else return false; },
  previous: () => { if (doubts().length) open(neighbour(-1)); else return false; },
  note: () => { const note = document.getElementById('note'); if (!note) return false; note.focus(); },
  draw: () => { if (!document.getElementById('draw')) return false; drawing.begin(); },
  turn: () => viewer.turn(),
  larger: () => viewer.zoomBy(1.25),
  smaller: () => viewer.zoomBy(0.8),
  pageBefore: () => viewer.leaf(-1),
  pageAfter: () => viewer.leaf(1),
  escape: (event) => {
    const value = document.getElementById('value');
    if (value && event.target !== value) value.focus();
    else if (value) value.dataset.left = 'true'; // Tab goes through the page from here
    else event.target.blur();
  },
  blind: () => document.getElementById('ask-blind')?.click(),
  help: () => document.getElementById('help').showModal(),
  resume: () => { if (field) document.getElementById('value')?.focus(); else if (doubts().length) open(doubts()[0]); else return false; },
};
bind(commands);

panel.addEventListener('submit', (event) => {
  event.preventDefault();
  submit();
});

panel.addEventListener('input', (event) => { delete event.target.dataset.left; });

function light(fields) {
  work.querySelectorAll('.lit').forEach((cell) => cell.classList.remove('lit'));
  fields.forEach((name) => work.querySelectorAll(`td [data-field="${CSS.escape(name)}"]`).forEach((cell) => cell.classList.add('lit')));
  work.querySelector('.lit')?.scrollIntoView({ block: 'center' });
}

desk.addEventListener('click', (event) => {
  const figure = event.target.closest('.figure[data-field]');
  const check = event.target.closest('[data-check]');
  const page = event.target.closest('[data-page]');
  if (figure) open(figure.dataset.field);
  else if (check) light(check.dataset.fields.split(' '));
  else if (event.target.closest('#take-back')) {
    const form = say();
    const here = field;
    keep({ ...seenOf(form), action: 'undo' }).then((kept) => { if (kept) open(here); });
  } else if (event.target.closest('#ask-blind')) {
    askBlind();
  } else if (page && page.tagName === 'BUTTON') {
    viewer.clear();
    viewer.show(Number(page.dataset.page));
  }
});

// what was said of the figure before is asked for when somebody wants to see it
panel.addEventListener('toggle', async (event) => {
  const history = event.target;
  if (!history.matches('.history[open]')) return;
  const answer = await fetch(history.dataset.address);
  if (answer.ok) history.querySelector('div').innerHTML = await answer.text();
}, true);

work.addEventListener('submit', async (event) => {
  const form = event.target.closest('form.named');
  if (!form) return;
  event.preventDefault();
  const value = form.elements.value.value.trim();
  await keep({ ...seenOf(form), action: 'set', value: value || null, note: null });
});

// heading and text of a section are one statement each; what others said meanwhile is shown, and what was typed stays
work.addEventListener('submit', async (event) => {
  const form = event.target.closest('form.prose');
  if (!form) return;
  event.preventDefault();
  const changed = [form.elements.heading, form.elements.text].filter((input) => input.value !== input.defaultValue);
  if (!changed.length) return;
  const section = form.closest('details').dataset.section;
  const statements = changed.map((input) => ({ field: input.dataset.field, seen: input.dataset.seen, action: 'set', value: input.value, note: null }));
  const kept = await keep(...statements);
  const now = work.querySelector(`details[data-section="${section}"]`);
  if (!now) return;
  now.open = true;
  if (!kept) changed.forEach((input) => { now.querySelector(`[name=${input.name}]`).value = input.value; });
  now.querySelector(`[name=${changed[0].name}]`).focus();
});

// a place on the page finds its figure
viewer.picture.addEventListener('click', async (event) => {
  const [x, y] = viewer.place(event);
  const answer = await fetch(`/api/reports/${report}/at?page=${viewer.page}&x=${x.toFixed(1)}&y=${y.toFixed(1)}`);
  if (answer.ok) {
    const { field: found } = await answer.json();
    if (found) open(found);
  }
});

const tools = { 'page-before': 'pageBefore', 'page-after': 'pageAfter', 'zoom-in': 'larger', 'zoom-out': 'smaller', turn: 'turn', draw: 'draw' };
Object.entries(tools).forEach(([id, command]) => document.getElementById(id)?.addEventListener('click', () => commands[command]()));
new ResizeObserver(() => viewer.layout()).observe(document.getElementById('scroll'));

const first = desk.dataset.figure || doubts()[0];
if (first) open(first);
else viewer.show(1);

// what others said is shown when it is asked for; what is being typed stays
watch(report, async () => {
  const input = document.getElementById('value');
  const note = document.getElementById('note');
  const typed = input && (input.value !== input.defaultValue || note.value) ? [input.value, note.value] : null;
  const named = [...work.querySelectorAll('form.named input, form.prose input, form.prose textarea')].filter((one) => one.value !== one.defaultValue);
  const unfolded = [...work.querySelectorAll('details.section[open]')].map((one) => one.dataset.section);
  await refresh();
  unfolded.forEach((section) => work.querySelector(`details[data-section="${section}"]`)?.setAttribute('open', ''));
  named.forEach((old) => {
    const now = document.getElementById(old.id);
    if (now) now.value = old.value;
  });
  if (!field) return;
  await open(field, { focus: Boolean(input?.matches(':focus')) });
  if (typed) [document.getElementById('value').value, document.getElementById('note').value] = typed;
});
