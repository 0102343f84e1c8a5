// The page of a report: the picture as its reader saw it, the box of one figure on it, and a crop of that figure.

const MARGIN = 12; // points around a figure in its crop
const CROP = { width: 460, height: 120 };

export class Viewer {
  constructor(root) {
    this.paper = root.querySelector('#paper');
    this.picture = root.querySelector('#picture');
    this.box = root.querySelector('#box');
    this.scroll = root.querySelector('#scroll');
    this.told = root.querySelector('#paper-told');
    this.label = root.querySelector('#page-number');
    this.pages = Number(this.paper.dataset.pages) || 0;
    this.cache = new Map();
    this.page = 0;
    this.zoom = 1;
    this.turned = 0;
    this.sides = null; // of the figure that is pointed at, and
    this.pointed = 0; // its page
    this.size = null;
    this.shown = Promise.resolve();
  }

  set reading(number) {
    if (this.paper.dataset.reading !== String(number)) {
      this.paper.dataset.reading = number;
      this.cache.clear();
      this.page = 0;
    }
  }

  load(page) {
    const address = `/readings/${this.paper.dataset.reading}/pages/${page}`;
    if (!this.cache.has(address)) {
      this.cache.set(address, fetch(address).then(async (answer) => {
        if (!answer.ok) {
          this.cache.delete(address);
          throw new Error(await answer.text());
        }
        const blob = await answer.blob();
        return {
          page,
          address: URL.createObjectURL(blob),
          bitmap: await createImageBitmap(blob),
          width: Number(answer.headers.get('X-Page-Width')),
          height: Number(answer.headers.get('X-Page-Height')),
          pages: Number(answer.headers.get('X-Pages')),
        };
      }));
    }
    return this.cache.get(address);
  }

  async show(page) {
    if (!this.pages) { // a Word file or a web page: there is no picture to ask for
      this.paper.hidden = true;
      this.told.hidden = false;
      this.told.textContent = this.told.dataset.noPages;
      return;
    }
    this.page = page;
    this.label.textContent = `${page} / ${this.pages}`;
    try {
      const picture = await this.load(page);
      if (this.page !== page) return;
      this.told.hidden = true;
      this.paper.hidden = false;
      if (this.picture.src !== picture.address) {
        this.picture.src = picture.address;
        await this.picture.decode();
      }
      this.size = picture;
      this.pages = picture.pages || this.pages;
      this.label.textContent = `${page} / ${this.pages}`;
      this.layout();
    } catch (failure) {
      if (this.page !== page) return;
      this.paper.hidden = true;
      this.told.hidden = false;
      this.told.textContent = failure.message;
    }
  }

  /** Shows a place: sides are left, top, right, bottom in points. */
  async point(page, sides) {
    this.sides = sides;
    this.pointed = page;
    this.shown = this.show(page);
    await this.shown;
    if (this.sides === sides) this.mark();
  }

  clear() {
    this.sides = null;
    this.box.hidden = true;
  }

  layout() {
    if (!this.size) return;
    const sideways = this.turned % 180 !== 0;
    const fit = (this.scroll.clientWidth - 24) / (sideways ? this.size.height : this.size.width);
    this.scale = fit * this.zoom;
    const width = this.size.width * this.scale;
    const height = this.size.height * this.scale;
    this.picture.style.width = `${width}px`;
    this.picture.style.height = `${height}px`;
    this.paper.style.width = `${width}px`;
    this.paper.style.height = `${height}px`;
    this.paper.style.transform = this.turned ? `rotate(${this.turned}deg)` : '';
    this.paper.style.margin = sideways ? `${(width - height) / 2}px ${(height - width) / 2}px` : '';
    this.mark();
  }

  mark() {
    if (!this.sides || !this.size || this.size.page !== this.pointed) {
      this.box.hidden = true;
      return;
    }
    const [left, top, right, bottom] = this.sides;
    this.box.style.left = `${left * this.scale - 3}px`;
    this.box.style.top = `${top * this.scale - 3}px`;
    this.box.style.width = `${(right - left) * this.scale + 6}px`;
    this.box.style.height = `${(bottom - top) * this.scale + 6}px`;
    this.box.hidden = false;
    this.box.scrollIntoView({ block: 'center', inline: 'nearest' });
  }

  /** The place enlarged, on a canvas. */
  async crop(canvas, page, sides) {
    const picture = await this.load(page).catch(() => null);
    if (!picture || !canvas.isConnected) return;
    const points = picture.bitmap.width / picture.width;
    const [left, top, right, bottom] = sides;
    const x = Math.max(0, left - MARGIN);
    const y = Math.max(0, top - MARGIN);
    const width = Math.min(picture.width, right + MARGIN) - x;
    const height = Math.min(picture.height, bottom + MARGIN) - y;
    const factor = Math.min(CROP.width / width, CROP.height / height, 5);
    canvas.width = Math.max(1, Math.round(width * factor));
    canvas.height = Math.max(1, Math.round(height * factor));
    const pen = canvas.getContext('2d');
    pen.drawImage(picture.bitmap, x * points, y * points, width * points, height * points, 0, 0, canvas.width, canvas.height);
    pen.strokeStyle = '#c2410c';
    pen.lineWidth = 2;
    pen.strokeRect((left - x) * factor - 2, (top - y) * factor - 2, (right - left) * factor + 4, (bottom - top) * factor + 4);
  }

  turn() {
    this.turned = (this.turned + 90) % 360;
    this.layout();
  }

  zoomBy(factor) {
    this.zoom = Math.min(5, Math.max(0.3, this.zoom * factor));
    this.layout();
  }

  leaf(by) {
    const page = this.page + by;
    if (page >= 1 && page <= this.pages) this.show(page);
  }

  /** The point of the page, in points of the paper, that was clicked. */
  place(event) {
    return [event.offsetX / this.scale, event.offsetY / this.scale];
  }
}
