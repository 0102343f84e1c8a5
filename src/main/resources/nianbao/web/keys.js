// Which key means what. In a field that takes a figure, letters are free to be commands.

export function bind(commands) {
  document.addEventListener('keydown', (event) => {
    if (event.isComposing || event.keyCode === 229 || event.altKey) return;
    const command = named(event);
    if (command && commands[command] && commands[command](event) !== false) event.preventDefault();
  });
}

function named(event) {
  if (document.querySelector('dialog[open]')) return null;
  if (document.querySelector('.is-drawing') && !event.target.closest('input')) return { '+': 'larger', _: 'smaller', r: 'turn', '?': 'help' }[event.key] || null; // the rest is the drawing's
  const field = event.target.closest('input, textarea, select');
  const inFigure = field?.id === 'value';
  const pristine = inFigure && field.value === field.defaultValue;
  if (event.ctrlKey || event.metaKey) {
    const key = event.key.toLowerCase();
    if (field && !pristine) return null; // the browser undoes what is being typed
    if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
    if (key === 'y') return 'redo';
    return null;
  }
  if (event.key === 'Escape') return field ? 'escape' : null;
  if (event.key === 'PageUp') return 'pageBefore';
  if (event.key === 'PageDown') return 'pageAfter';
  if (inFigure && event.key === 'Tab' && !field.dataset.left) return event.shiftKey ? 'previous' : 'next';
  if (field && !inFigure) return null;
  switch (event.key) {
    case '?': return 'help';
    case 'b': return 'blind';
    case 'n': return 'note';
    case 'k': return 'keep';
    case 'r': return 'turn';
    case 't': return 'draw';
    case '+': return 'larger';
    case '_': return 'smaller';
    case 'Enter': return inFigure || event.target.closest('button, a, summary') ? null : 'resume';
    default: return null;
  }
}
