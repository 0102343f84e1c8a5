// Two pages beside each other, each with the box of one figure.

class Paper {
  constructor(root) {
    this.scroll = root.querySelector('.scroll');
    this.sheet = root.querySelector('.sheet-of-paper');
    this.picture = root.querySelector('img');
    this.box = root.querySelector('.figure-mark');
    this.told = root.querySelector('.nothing');
    this.where = root.querySelector('.where');
    this.cache = new Map();
    this.wanted = '';
    new ResizeObserver(() => this.layout()).observe(this.scroll);
  }

  load(address) {
    if (!this.cache.has(address)) {
      this.cache.set(address, fetch(address).then(async (answer) => {
        if (!answer.ok) {
          this.cache.delete(address);
          throw new Error(await answer.text());
        }
        return {
          address: URL.createObjectURL(await answer.blob()),
          width: Number(answer.headers.get('X-Page-Width')),
          height: Number(answer.headers.get('X-Page-Height')),
        };
      }));
    }
    return this.cache.get(address);
  }

  /** Shows a place; texts are empty where it has none. */
  async show(reading, page, box) {
    const address = `/readings/${reading}/pages/${page}`;
    this.wanted = address;
    this.sides = box ? box.split(',').map(Number) : null;
    this.where.textContent = page ? `${page}` : '';
    this.sheet.hidden = true;
    this.told.hidden = true;
    if (!reading) return;
    if (!page) { // a Word file, a web page, or a figure that was not found
      this.told.hidden = false;
      this.told.textContent = this.told.dataset.noPlace;
      return;
    }
    try {
      const picture = await this.load(address);
      if (this.wanted !== address) return;
      this.size = picture;
      if (this.picture.src !== picture.address) {
        this.picture.src = picture.address;
        await this.picture.decode();
      }
      if (this.wanted !== address) return;
      this.sheet.hidden = false;
      this.layout();
    } catch (failure) {
      if (this.wanted !== address) return;
      this.told.hidden = false;
      this.told.textContent = failure.message;
    }
  }

  layout() {
    if (!this.size || this.sheet.hidden) return;
    const scale = (this.scroll.clientWidth - 24) / this.size.width;
    for (const part of [this.sheet, this.picture]) {
      part.style.width = `${this.size.width * scale}px`;
      part.style.height = `${this.size.height * scale}px`;
    }
    this.box.hidden = !this.sides;
    if (!this.sides) return;
    const [left, top, right, bottom] = this.sides;
    this.box.style.left = `${left * scale - 3}px`;
    this.box.style.top = `${top * scale - 3}px`;
    this.box.style.width = `${(right - left) * scale + 6}px`;
    this.box.style.height = `${(bottom - top) * scale + 6}px`;
    this.scroll.scrollTop = Math.max(0, top * scale - this.scroll.clientHeight / 2);
  }
}

export function papers() {
  const one = new Paper(document.getElementById('paper-one'));
  const other = new Paper(document.getElementById('paper-other'));
  return (row) => {
    const { oneReading, onePage, oneBox, otherReading, otherPage, otherBox } = row.dataset;
    document.querySelectorAll('tr[aria-current]').forEach((each) => each.removeAttribute('aria-current'));
    row.setAttribute('aria-current', 'true');
    one.show(oneReading, onePage, oneBox);
    other.show(otherReading, otherPage, otherBox);
  };
}
