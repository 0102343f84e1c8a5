// Files are brought: dropped or chosen, sent one by one, and followed until each is in the store. The server makes the list.

import { listen } from './events.js';

const root = document.getElementById('files');
const list = document.getElementById('list');
const sending = document.getElementById('sending');
const drop = document.getElementById('drop');
const told = document.getElementById('told');
const csrf = document.querySelector('meta[name=csrf]').content;
const AT_ONCE = 2;
const line = [];
let active = 0;

// the list is asked for again when something is farther, twice a second at most
let wanted = false;
let asking = false;
async function refresh() {
  wanted = true;
  if (asking) return;
  asking = true;
  while (wanted) {
    wanted = false;
    const answer = await fetch('/files/list').catch(() => null);
    if (answer?.ok) list.innerHTML = await answer.text();
    await new Promise((done) => { setTimeout(done, 500); });
  }
  asking = false;
}

listen('/api/events?files', {
  hello: refresh,
  files: refresh,
  end: () => {
    told.textContent = root.dataset.closed;
    told.hidden = false;
  },
});

const isHidden = (name) => name.startsWith('.') || name === 'Thumbs.db' || name === 'desktop.ini';

function add(files) {
  files.filter((file) => !isHidden(file.name)).forEach((file) => {
    const row = document.createElement('li');
    const name = document.createElement('span');
    const bar = document.createElement('progress');
    const state = document.createElement('span');
    name.textContent = file.name;
    bar.max = 1;
    bar.value = 0;
    bar.setAttribute('aria-label', file.name);
    state.className = 'state';
    row.append(name, bar, state);
    sending.append(row);
    line.push({ file, row, bar, state });
  });
  next();
}

function next() {
  while (active < AT_ONCE && line.length) {
    active += 1;
    send(line.shift()).finally(() => {
      active -= 1;
      next();
    });
  }
}

/** fetch does not tell how much was sent. */
function send(item) {
  const { file, row, bar, state } = item;
  state.textContent = root.dataset.sending;
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    const body = new FormData();
    body.append('file', file, file.name);
    request.open('POST', '/api/files');
    request.setRequestHeader('X-CSRF-Token', csrf);
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) bar.value = event.loaded / event.total;
    });
    request.addEventListener('loadend', () => {
      if (request.status === 201) {
        row.remove();
        refresh();
      } else {
        fail(item, message(request));
      }
      done();
    });
    request.send(body);
  });
}

function message(request) {
  try {
    return JSON.parse(request.responseText).message || root.dataset.failed;
  } catch {
    return root.dataset.failed;
  }
}

function fail(item, why) {
  const { row, bar, state } = item;
  row.classList.add('problem');
  bar.value = 0;
  state.textContent = why;
  const again = document.createElement('button');
  again.type = 'button';
  again.textContent = root.dataset.again;
  again.addEventListener('click', () => {
    again.remove();
    row.classList.remove('problem');
    line.push(item);
    next();
  });
  row.append(again);
}

/** Files of what was dropped, those of folders too. */
async function filesOf(entry) {
  if (entry.isFile) return [await new Promise((give, fail) => { entry.file(give, fail); })];
  const reader = entry.createReader();
  const all = [];
  for (;;) { // a reader gives a hundred at a time
    const some = await new Promise((give, fail) => { reader.readEntries(give, fail); });
    if (!some.length) break;
    all.push(...some);
  }
  const inside = [];
  for (const each of all.filter((one) => !isHidden(one.name))) inside.push(...await filesOf(each));
  return inside;
}

if (drop) {
  ['choose', 'folder'].forEach((id) => document.getElementById(id).addEventListener('change', (event) => {
    add([...event.target.files]);
    event.target.value = '';
  }));
  // anywhere on the page: a file that is dropped beside the place would replace the page else
  document.addEventListener('dragover', (event) => {
    event.preventDefault();
    drop.classList.add('over');
  });
  document.addEventListener('dragleave', (event) => { if (!event.relatedTarget) drop.classList.remove('over'); });
  document.addEventListener('drop', async (event) => {
    event.preventDefault();
    drop.classList.remove('over');
    const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
    const plain = [...event.dataTransfer.files];
    if (!entries.length) add(plain);
    for (const entry of entries) add(await filesOf(entry).catch(() => []));
  });
}
