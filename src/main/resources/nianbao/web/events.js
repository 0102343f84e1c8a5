// What the server tells this page while it is in sight. A page in the background listens to nothing: browsers hold six connections
// to a host, for all its pages.

const csrf = document.querySelector('meta[name=csrf]').content;
let source = null;
let page = '';
let figure = '';

/** The name by which the server knows this page, for what it need not be told again. */
export const name = () => page;

/** Listens at an address; the handlers are named as the events are. */
export function listen(address, handlers) {
  const open = () => {
    if (source || document.hidden) return;
    source = new EventSource(address);
    source.addEventListener('hello', (event) => {
      page = JSON.parse(event.data).page;
      tellFigure();
    });
    source.addEventListener('busy', close);
    Object.entries(handlers).forEach(([event, handle]) => {
      source.addEventListener(event, (told) => handle(JSON.parse(told.data)));
    });
  };
  const close = () => {
    source?.close();
    source = null;
    page = '';
  };
  document.addEventListener('visibilitychange', () => (document.hidden ? close() : open()));
  window.addEventListener('pagehide', close);
  window.addEventListener('pageshow', open);
  open();
}

/** Others see at which figure somebody looks. */
export function look(at) {
  figure = at;
  tellFigure();
}

function tellFigure() {
  if (!page) return;
  const query = new URLSearchParams({ page, figure });
  fetch(`/api/presence?${query}`, { method: 'POST', headers: { 'X-CSRF-Token': csrf } }).catch(() => {});
}
