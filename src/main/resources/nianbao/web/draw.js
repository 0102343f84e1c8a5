// Draws the lines of a table on the page of a report, by pointer or keyboard, and has the file read between them.

import { Grid, seen } from './grid.js';

const SVG = 'http://www.w3.org/2000/svg';
const NEAR = 7; // pixels from a line that is meant
const SMALLEST = 20; // points of the sides of a table
const FAR = 10; // points of a step with Shift
const PAUSE = 700; // milliseconds between two questions whether the file is read
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

export class TableDrawing {
  /** @param desk what is known of the report, and what happens once a reading is kept */
  constructor(viewer, desk) {
    this.viewer = viewer;
    this.desk = desk;
    this.area = document.getElementById('drawing');
    this.sketch = this.area.querySelector('svg');
    this.told = document.getElementById('draw-told');
    this.tools = document.getElementById('draw-tools');
    this.outcome = document.getElementById('drawn');
    this.paper = this.area.closest('section');
    this.forget();
    this.area.addEventListener('pointerdown', (event) => this.press(event));
    this.area.addEventListener('pointermove', (event) => this.drag(event));
    this.area.addEventListener('pointerup', (event) => this.release(event));
    this.area.addEventListener('keydown', (event) => this.key(event));
    this.tools.addEventListener('click', (event) => {
      const command = event.target.closest('[data-draw]')?.dataset.draw;
      if (command) this.do(command);
    });
    this.outcome.addEventListener('click', (event) => {
      const command = event.target.closest('[data-draw]')?.dataset.draw;
      if (command) this.do(command);
    });
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.active && !event.isComposing && !document.querySelector('dialog[open]')) {
        event.preventDefault();
        this.do(this.outcome.hidden ? 'cancel' : 'back');
      }
    });
  }

  forget() {
    this.grid = null;
    this.found = []; // by the reader, on the page
    delete this.area.dataset.found;
    this.selected = null;
    this.dragged = null;
    this.from = null;
    this.asked = 0;
  }

  get active() {
    return !this.area.hidden;
  }

  text(name, ...values) {
    return values.reduce((text, value, at) => text.replace(`{${at}}`, value), this.area.dataset[name]);
  }

  tell(text) {
    this.told.textContent = text;
  }

  /** Begins on the page that is shown: with what was drawn there before, else with what the reader found, or with nothing. */
  async begin() {
    if (this.active || this.waits) return;
    this.waits = true;
    while (this.viewer.size?.page !== this.viewer.page && this.viewer.told.hidden) await new Promise(requestAnimationFrame);
    this.waits = false;
    if (!this.viewer.told.hidden) return; // there is no picture to draw on
    this.forget();
    this.area.hidden = false;
    this.tools.hidden = false;
    this.paper.classList.add('is-drawing');
    this.tell(this.text('begin'));
    this.area.focus({ preventScroll: true });
    this.render();
    const page = this.viewer.page;
    const start = Symbol('drawing');
    this.start = start;
    const isThis = () => this.active && this.start === start;
    const isFree = () => isThis() && !this.grid && !this.from;
    const drawn = await this.desk.get('drawn-tables').catch(() => null);
    if (!isFree()) return;
    const before = drawn?.tables.find((table) => table.page === page);
    if (before) {
      this.take(Grid.of(before), this.text('lines'));
      return;
    }
    this.tell(`${this.text('begin')} ${this.text('looking')}`);
    const tables = await this.find(() => isThis() && !this.grid);
    if (!isThis()) return;
    this.found = tables.filter((table) => table.page === page).map((table) => Grid.of(table));
    this.area.dataset.found = this.found.length;
    if (!isFree()) return;
    if (this.found.length) this.take(this.likely(), `${this.text('foundLines')} ${this.text('lines')}`);
    else this.tell(this.text('begin'));
  }

  /** The tables of the file as the reader finds them; none once nobody waits for them. */
  async find(isAwaited) {
    let answer = { state: 'looking' };
    while (answer.state === 'looking') {
      answer = await this.desk.get('found-tables').catch(() => ({ state: 'failed' }));
      if (!isAwaited()) break;
      if (answer.state === 'looking') await new Promise((resolve) => { setTimeout(resolve, PAUSE); });
    }
    return answer.tables || [];
  }

  /** Of the tables that were found on the page, the one with the figure at hand, else the largest. */
  likely() {
    const sides = this.viewer.pointed === this.viewer.page ? this.viewer.sides : null;
    const size = ({ box: { left, top, right, bottom } }) => (right - left) * (bottom - top);
    const middle = sides && { x: (sides[0] + sides[2]) / 2, y: (sides[1] + sides[3]) / 2 };
    return (middle && this.found.find((grid) => grid.holds(middle)))
      || this.found.reduce((largest, grid) => (size(grid) > size(largest) ? grid : largest));
  }

  take(grid, words) {
    this.grid = grid;
    this.selected = null;
    this.tell(words);
    this.render();
  }

  end() {
    this.forget();
    this.area.hidden = true;
    this.tools.hidden = true;
    this.outcome.hidden = true;
    this.paper.classList.remove('is-drawing', 'is-reading');
    this.sketch.replaceChildren();
    this.tell('');
  }

  point(event) {
    const { width, height } = this.viewer.size;
    const [x, y] = this.viewer.place(event);
    return { x: Math.min(width, Math.max(0, x)), y: Math.min(height, Math.max(0, y)) };
  }

  press(event) {
    if (event.button !== 0 || this.asked) return;
    event.preventDefault();
    this.area.focus({ preventScroll: true });
    this.area.setPointerCapture(event.pointerId);
    const point = this.point(event);
    if (!this.grid) {
      this.from = point;
      return;
    }
    const found = this.grid.at(point, NEAR / this.viewer.scale);
    if (found && found.index < 0) found.index = this.grid.add(found.kind, this.grid.share(found.kind, point));
    const other = !found && !this.grid.holds(point) && this.found.find((grid) => grid !== this.grid && grid.holds(point));
    if (other) {
      this.take(other, `${this.text('foundLines')} ${this.text('lines')}`);
      return;
    }
    this.select(found);
    this.dragged = found;
  }

  drag(event) {
    const point = this.point(event);
    if (this.from) {
      this.render(Grid.rectangle(this.viewer.page, this.from, point));
    } else if (this.dragged) {
      this.move(this.dragged, point, event.shiftKey);
    } else if (this.grid && !this.asked) {
      const found = this.grid.at(point, NEAR / this.viewer.scale);
      this.area.dataset.at = found ? found.kind : '';
    }
  }

  release(event) {
    if (this.from) {
      const grid = Grid.rectangle(this.viewer.page, this.from, this.point(event));
      this.from = null;
      const { left, top, right, bottom } = grid.box;
      if (right - left < SMALLEST || bottom - top < SMALLEST) this.render();
      else this.frame(grid);
    }
    this.dragged = null;
  }

  /** A frame begins with the lines that can be seen in it. */
  async frame(grid) {
    this.grid = grid;
    this.render();
    const picture = await this.viewer.load(grid.page).catch(() => null);
    if (!picture || this.grid !== grid) return;
    seen(picture, grid);
    this.tell(`${this.text('seen', grid.lines.row.length + grid.lines.column.length)} ${this.text('lines')}`);
    this.render();
  }

  move(part, point, alone) {
    if (part.kind === 'corner') {
      const before = structuredClone(this.grid.corners);
      this.grid.moveCorner(part.index, point, alone);
      const [a, b, c, d] = this.grid.corners;
      const isTable = b.x - a.x >= SMALLEST && c.x - d.x >= SMALLEST && d.y - a.y >= SMALLEST && c.y - b.y >= SMALLEST;
      if (!isTable) this.grid.corners = before;
    } else {
      this.grid.lines[part.kind][part.index] = this.grid.share(part.kind, point);
    }
    this.render();
  }

  select(part) {
    this.selected = part;
    if (part) this.name();
    this.render();
  }

  /** Says which part is selected. */
  name() {
    const { kind, index } = this.selected;
    if (kind === 'corner') {
      this.tell(this.text('corner', index + 1));
      return;
    }
    const order = this.grid.parts().filter((part) => part.kind === kind);
    this.tell(this.text(kind, order.findIndex((part) => part.index === index) + 1, order.length));
  }

  step(by) {
    const parts = this.grid.parts();
    const at = this.selected ? parts.findIndex(({ kind, index }) => kind === this.selected.kind && index === this.selected.index) : -1;
    this.select(parts[at < 0 ? (by > 0 ? 0 : parts.length - 1) : (at + by + parts.length) % parts.length]);
  }

  /** By the arrows, as the page is seen: turned or not. */
  nudge([right, down], event) {
    const angle = (-this.viewer.turned * Math.PI) / 180;
    const far = event.shiftKey ? FAR : 1;
    const x = Math.round(right * Math.cos(angle) - down * Math.sin(angle)) * far;
    const y = Math.round(right * Math.sin(angle) + down * Math.cos(angle)) * far;
    const { kind, index } = this.selected;
    const place = kind === 'corner' ? this.grid.corners[index] : this.grid.ends(kind, this.grid.lines[kind][index])[0];
    this.move(this.selected, { x: place.x + x, y: place.y + y }, event.altKey);
  }

  key(event) {
    if (event.isComposing || event.ctrlKey || event.metaKey || this.asked) return;
    const letters = { c: 'column', l: 'row', Delete: 'delete', Backspace: 'delete', Enter: 'send' };
    if (event.key === 'Tab') {
      if (!this.grid || (event.shiftKey && !this.selected)) return; // to the buttons
      this.step(event.shiftKey ? -1 : 1);
    } else if (ARROWS[event.key]) {
      if (!this.selected) return;
      this.nudge(ARROWS[event.key], event);
    } else if (letters[event.key]) this.do(letters[event.key]);
    else return;
    event.preventDefault();
  }

  /** Where nobody has drawn a frame by pointer, it is the page but for its margins. */
  ensureFrame() {
    if (this.grid) return true;
    const { width, height } = this.viewer.size;
    this.frame(Grid.rectangle(this.viewer.page, { x: width * 0.08, y: height * 0.08 }, { x: width * 0.92, y: height * 0.92 }));
    return false;
  }

  do(command) {
    if (command === 'cancel') {
      const wasReading = this.asked;
      this.asked = 0;
      if (wasReading) this.back();
      else {
        this.end();
        this.desk.ended();
      }
    } else if (command === 'back') this.back();
    else if (command === 'keep') this.keep();
    else if (this.asked) return;
    else if (command === 'send') {
      if (this.ensureFrame()) this.send();
    } else if (command === 'delete') this.remove();
    else if (this.ensureFrame()) {
      this.select({ kind: command, index: this.grid.add(command, this.grid.gap(command)) });
      this.area.focus({ preventScroll: true });
    }
  }

  remove() {
    if (!this.grid) return;
    if (!this.selected || this.selected.kind === 'corner') {
      this.take(null, this.text('begin'));
      this.area.focus({ preventScroll: true });
      return;
    }
    this.grid.lines[this.selected.kind].splice(this.selected.index, 1);
    this.selected = null;
    this.tell(this.text('deleted'));
    this.render();
    this.area.focus({ preventScroll: true });
  }

  back() {
    this.outcome.hidden = true;
    this.paper.classList.remove('is-reading');
    this.tell(this.text('lines'));
    this.area.focus({ preventScroll: true });
  }

  async send() {
    const ask = Date.now();
    this.asked = ask;
    this.paper.classList.add('is-reading');
    this.tell(this.text('reading'));
    try {
      const { drawing } = await this.desk.post('drawn-tables', { reading: this.desk.reading(), tables: [this.grid.sent()] });
      let outcome = { state: 'reading' };
      while (outcome.state === 'reading') {
        await new Promise((resolve) => { setTimeout(resolve, PAUSE); });
        if (this.asked !== ask) return;
        outcome = await this.desk.get(`drawn-tables/${drawing}`);
      }
      if (this.asked !== ask) return;
      if (outcome.state === 'refused') throw new Error(outcome.message);
      this.drawing = drawing;
      this.show(outcome);
    } catch (failure) {
      if (this.asked !== ask) return;
      this.back();
      this.tell(failure.message);
    } finally {
      if (this.asked === ask) this.asked = 0;
      if (!this.asked) this.paper.classList.remove('is-reading');
    }
  }

  /** What would be read otherwise, for a person to say whether it is to count. */
  show({ message, verdict, figures }) {
    this.tell(message);
    this.outcome.querySelector('[data-message]').textContent = message;
    for (const side of ['before', 'after']) {
      const shown = this.outcome.querySelector(`[data-verdict-${side}]`);
      shown.textContent = verdict[side].words;
      shown.className = `verdict ${verdict[side].id}`;
    }
    const heads = [...this.outcome.querySelectorAll('thead th')].map((head) => head.textContent);
    const side = ({ value, status, words }, label) => {
      const cell = document.createElement('td');
      cell.dataset.label = label;
      const figure = document.createElement('span');
      figure.className = `figure ${status || ''}`;
      figure.textContent = `${value ?? '–'} `;
      const told = document.createElement('span');
      told.className = 'count';
      told.textContent = words || '';
      cell.append(figure, told);
      return cell;
    };
    this.outcome.querySelector('tbody').replaceChildren(...figures.map(({ name, before, after }) => {
      const row = document.createElement('tr');
      const head = document.createElement('th');
      head.scope = 'row';
      head.textContent = name;
      row.append(head, side(before, heads[1]), side(after, heads[2]));
      return row;
    }));
    this.outcome.querySelector('table').hidden = !figures.length;
    this.outcome.hidden = false;
    this.outcome.querySelector('[data-draw=keep]').focus();
  }

  async keep() {
    if (this.asked) return;
    this.asked = -1;
    try {
      const { report } = await this.desk.post(`drawn-tables/${this.drawing}`, {});
      const kept = this.text('kept');
      this.end();
      await this.desk.kept(report, kept);
    } catch (failure) {
      this.asked = 0;
      this.back();
      this.tell(failure.message);
    }
  }

  render(grid = this.grid) {
    const { width, height } = this.viewer.size;
    this.sketch.setAttribute('viewBox', `0 0 ${width} ${height}`);
    this.sketch.replaceChildren();
    if (!grid) return;
    const draw = (name, attributes, classes) => {
      const shape = document.createElementNS(SVG, name);
      Object.entries(attributes).forEach(([key, value]) => shape.setAttribute(key, value));
      shape.setAttribute('class', classes);
      this.sketch.append(shape);
    };
    draw('polygon', { points: grid.corners.map(({ x, y }) => `${x},${y}`).join(' ') }, 'frame');
    const isSelected = (kind, index) => (this.selected?.kind === kind && this.selected.index === index ? ' selected' : '');
    for (const kind of ['column', 'row']) {
      grid.lines[kind].forEach((share, index) => {
        const [one, other] = grid.ends(kind, share);
        draw('line', { x1: one.x, y1: one.y, x2: other.x, y2: other.y }, kind + isSelected(kind, index));
      });
    }
    const half = 4 / this.viewer.scale;
    grid.corners.forEach(({ x, y }, index) => {
      draw('rect', { x: x - half, y: y - half, width: 2 * half, height: 2 * half }, `corner${isSelected('corner', index)}`);
    });
  }
}
