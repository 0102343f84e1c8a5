// Figures that a person set and that are read otherwise by now: one after another, by the keys of the report.

import { papers } from './papers.js';
import { bind } from './keys.js';

const form = document.getElementById('say');
if (form) {
  const value = document.getElementById('value');
  const note = document.getElementById('note');
  const told = document.getElementById('told');
  const csrf = document.querySelector('meta[name=csrf]').content;
  const report = form.dataset.report;
  const show = papers();
  const rows = () => [...document.querySelectorAll('tr[data-field]')];
  let current = null;
  let busy = false;

  const open = (row) => {
    current = row;
    document.getElementById('say-name').textContent = row.querySelector('button').textContent;
    value.value = row.dataset.now;
    value.defaultValue = row.dataset.now;
    note.value = '';
    show(row);
    value.focus({ preventScroll: true });
    value.select();
  };

  const neighbour = (by) => {
    const all = rows();
    return all[(all.indexOf(current) + by + all.length) % all.length];
  };

  const say = async (statement) => {
    if (busy) return;
    busy = true;
    try {
      const answer = await fetch(`/api/reports/${report}/statements`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': csrf },
        body: JSON.stringify({ statements: [{ field: current.dataset.field, seen: current.dataset.seen, ...statement }] }),
      });
      const body = await answer.json().catch(() => ({}));
      if (!answer.ok) {
        const lines = (body.conflicts || []).map((conflict) => conflict.message);
        told.hidden = false;
        told.classList.add('problem');
        told.textContent = [body.message || String(answer.status), ...lines].join(' ');
        return;
      }
      told.hidden = true;
      const done = current;
      const next = neighbour(1);
      done.remove();
      if (rows().length) open(next);
      else location.href = `/reports/${body.report}`;
    } finally {
      busy = false;
    }
  };

  const keep = () => {
    say({ action: 'set', value: current.dataset.said || null, note: note.value.trim() || current.dataset.note || form.dataset.kept });
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const typed = value.value.trim();
    const nothing = ['-', '－', '—'].includes(typed);
    const reason = note.value.trim() || null;
    // what is read with certainty needs nobody's word any more; what is not is settled by this one
    if (!nothing && typed === current.dataset.now && current.dataset.certain === 'true') say({ action: 'undo', note: reason });
    else say({ action: 'set', value: nothing || !typed ? null : typed, note: reason });
  });
  document.getElementById('keep')?.addEventListener('click', keep);
  document.addEventListener('click', (event) => {
    const row = event.target.closest('tr[data-field]');
    if (row) open(row);
  });
  bind({
    keep,
    next: () => open(neighbour(1)),
    previous: () => open(neighbour(-1)),
    note: () => note.focus(),
    escape: (event) => event.target.blur(),
    resume: () => value.focus(),
  });
  open(rows()[0]);
}
