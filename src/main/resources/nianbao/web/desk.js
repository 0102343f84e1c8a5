// The queue: a slash goes to the search field.

import { listen } from './events.js';

document.addEventListener('keydown', (event) => {
  const typing = event.target.closest('input, textarea, select');
  if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    document.getElementById('q')?.focus();
  }
});

// who looks at which report now
listen('/api/events', {
  presence: ({ reports }) => {
    document.querySelectorAll('tr[data-report]').forEach((row) => {
      const here = row.querySelector('.here');
      here.textContent = reports[row.dataset.report] || '';
      here.hidden = !here.textContent;
    });
  },
});
