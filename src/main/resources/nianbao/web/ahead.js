// Keys that are pressed while a figure is being kept: they are meant for the one that comes next.

export class Ahead {
  /** @param busy tells whether a figure is being kept */
  constructor(busy) {
    this.keys = [];
    document.addEventListener('keydown', (event) => {
      if (!busy() || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.key === 'Backspace') this.keys.pop();
      else if (event.key === 'Enter' || /^[0-9０-９.．,，－–—*＊-]$/.test(event.key)) this.keys.push(event.key);
    }, true);
  }

  forget() {
    this.keys.length = 0;
  }

  /** Types them into a field, up to Enter. */
  type(input, submit) {
    let typed = '';
    while (input && this.keys.length) {
      const key = this.keys.shift();
      if (key === 'Enter') {
        submit();
        return;
      }
      typed += key;
      input.value = typed;
    }
    this.forget();
  }
}
