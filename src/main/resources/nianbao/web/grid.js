// A table as it is drawn: four corners, and lines between opposite sides. Places are points of the page; a line is known by the
// share of its sides at which it stands, so that it goes along when a corner is moved.

const between = (one, other, share) => ({ x: one.x + (other.x - one.x) * share, y: one.y + (other.y - one.y) * share });
const clamp = (share) => Math.min(0.999, Math.max(0.001, share));

/** How far a point is from the straight line through two others, with its sign. */
function distance(point, one, other) {
  const length = Math.hypot(other.x - one.x, other.y - one.y) || 1;
  return ((other.x - one.x) * (point.y - one.y) - (other.y - one.y) * (point.x - one.x)) / length;
}

function away(point, [one, other]) {
  const length = Math.hypot(other.x - one.x, other.y - one.y) || 1;
  const along = ((point.x - one.x) * (other.x - one.x) + (point.y - one.y) * (other.y - one.y)) / (length * length);
  const foot = between(one, other, Math.min(1, Math.max(0, along)));
  return Math.hypot(point.x - foot.x, point.y - foot.y);
}

export class Grid {
  /** @param corners top left, top right, bottom right, bottom left */
  constructor(page, corners, rows = [], columns = []) {
    this.page = page;
    this.corners = corners;
    this.lines = { row: rows, column: columns };
  }

  static rectangle(page, one, other) {
    const [left, right] = [Math.min(one.x, other.x), Math.max(one.x, other.x)];
    const [top, bottom] = [Math.min(one.y, other.y), Math.max(one.y, other.y)];
    return new Grid(page, [{ x: left, y: top }, { x: right, y: top }, { x: right, y: bottom }, { x: left, y: bottom }]);
  }

  /** As it was sent. */
  static of({ page, corners, rows, columns }) {
    const [a, b, , d] = corners.map(([x, y]) => ({ x, y }));
    return new Grid(
      page,
      corners.map(([x, y]) => ({ x, y })),
      rows.map((y) => (y - a.y) / (d.y - a.y)),
      columns.map((x) => (x - a.x) / (b.x - a.x)),
    );
  }

  /** As it is sent: rows by their y on the left side, columns by their x on the top side. */
  sent() {
    const [a, b, , d] = this.corners;
    const round = (number) => Math.round(number * 100) / 100;
    const edges = (shares, first, last) => shares.map((share) => round(first + share * (last - first)))
      .sort((one, other) => one - other)
      .filter((edge, at, all) => edge > first && edge < last && (!at || edge - all[at - 1] >= 0.5));
    return {
      page: this.page,
      corners: this.corners.map(({ x, y }) => [round(x), round(y)]),
      rows: edges(this.lines.row, round(a.y), round(d.y)),
      columns: edges(this.lines.column, round(a.x), round(b.x)),
    };
  }

  get box() {
    const xs = this.corners.map(({ x }) => x);
    const ys = this.corners.map(({ y }) => y);
    return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
  }

  /** Whether a point lies in the upright box around it. */
  holds({ x, y }) {
    const { left, top, right, bottom } = this.box;
    return x >= left && x <= right && y >= top && y <= bottom;
  }

  /** The ends of a line. */
  ends(kind, share) {
    const [a, b, c, d] = this.corners;
    return kind === 'row' ? [between(a, d, share), between(b, c, share)] : [between(a, b, share), between(d, c, share)];
  }

  /** The share of the sides at which a line through a point stands. */
  share(kind, point) {
    const [a, b, c, d] = this.corners;
    const before = Math.abs(kind === 'row' ? distance(point, a, b) : distance(point, a, d));
    const after = Math.abs(kind === 'row' ? distance(point, d, c) : distance(point, b, c));
    const isOutside = kind === 'row' ? distance(point, a, b) < 0 : distance(point, a, d) > 0;
    return clamp(isOutside ? 0 : before / (before + after || 1));
  }

  add(kind, share) {
    return this.lines[kind].push(clamp(share)) - 1;
  }

  /** The corner, line or side that is nearest to a point, and no farther than that. */
  at(point, near) {
    const corner = this.corners.findIndex(({ x, y }) => Math.hypot(x - point.x, y - point.y) <= near * 1.5);
    if (corner >= 0) return { kind: 'corner', index: corner };
    const found = ['row', 'column'].flatMap((kind) => this.lines[kind].map((share, index) => ({ kind, index, far: away(point, this.ends(kind, share)) })))
      .sort((one, other) => one.far - other.far)[0];
    if (found && found.far <= near) return { kind: found.kind, index: found.index };
    const [a, b, c, d] = this.corners;
    if ([[a, b], [d, c]].some((side) => away(point, side) <= near)) return { kind: 'column', index: -1 };
    if ([[a, d], [b, c]].some((side) => away(point, side) <= near)) return { kind: 'row', index: -1 };
    return null;
  }

  /** @param alone the corner goes by itself, as on a page that lies askew; else the two beside it go along */
  moveCorner(index, { x, y }, alone) {
    this.corners[index] = { x, y };
    if (alone) return;
    const beside = index % 2 ? [(index + 3) % 4, (index + 1) % 4] : [(index + 1) % 4, (index + 3) % 4];
    this.corners[beside[0]] = { ...this.corners[beside[0]], y };
    this.corners[beside[1]] = { ...this.corners[beside[1]], x };
  }

  /** What a person can select, in the order of the page. */
  parts() {
    const lines = (kind) => this.lines[kind].map((share, index) => ({ kind, index, share }))
      .sort((one, other) => one.share - other.share)
      .map(({ index }) => ({ kind, index }));
    return [...this.corners.map((corner, index) => ({ kind: 'corner', index })), ...lines('column'), ...lines('row')];
  }

  /** The middle of the widest gap between lines. */
  gap(kind) {
    const edges = [0, ...this.lines[kind], 1].sort((one, other) => one - other);
    const widest = edges.slice(1).reduce((best, edge, at) => (edge - edges[at] > edges[best + 1] - edges[best] ? at : best), 0);
    return (edges[widest] + edges[widest + 1]) / 2;
  }
}

const DARK = 150; // of 255: lines of scans are grey
const SHORTEST = 17; // points of a stroke that is a line's and no letter's
const SHARE = 0.15; // of a side that such strokes cover where there is a line: it ends at merged cells
const APART = 3; // points from one line to the next, and from the frame

/** The lines that can be seen inside a frame in the picture of a page; they are where a person begins. */
export function seen(picture, grid) {
  const { left, top, right, bottom } = grid.box;
  const dots = picture.bitmap.width / picture.width;
  const width = Math.floor((right - left) * dots);
  const height = Math.floor((bottom - top) * dots);
  if (width < 2 || height < 2) return;
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  pen.drawImage(picture.bitmap, left * dots, top * dots, width, height, 0, 0, width, height);
  const pixels = pen.getImageData(0, 0, width, height).data;
  const isDark = (x, y) => {
    const at = 4 * (y * width + x);
    return pixels[at] + pixels[at + 1] + pixels[at + 2] < 3 * DARK;
  };
  const find = (length, across, isInk) => {
    const covered = [];
    for (let at = 0; at < across; at++) {
      let [run, sum] = [0, 0];
      for (let along = 0; along <= length; along++) {
        if (along < length && (isInk(at, along) || (at + 1 < across && isInk(at + 1, along)))) run++;
        else {
          if (run >= SHORTEST * dots) sum += run;
          run = 0;
        }
      }
      covered.push(sum / length);
    }
    const lines = [];
    covered.forEach((share, at) => {
      if (share < SHARE || at < APART * dots || at > across - APART * dots) return;
      const before = lines[lines.length - 1];
      if (before && at - before.last <= APART * dots) {
        before.last = at;
        if (share > before.share) Object.assign(before, { share, first: at });
        else if (share === before.share) before.end = at;
      } else lines.push({ first: at, end: at, last: at, share });
    });
    return lines.map(({ first, end }) => (first + Math.max(first, end) + 1) / 2 / across);
  };
  grid.lines.column = find(height, width, (x, y) => isDark(x, y));
  grid.lines.row = find(width, height, (y, x) => isDark(x, y));
}
