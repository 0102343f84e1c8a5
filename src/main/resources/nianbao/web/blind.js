// What waits to be keyed blind; the list follows what others key.

import { listen } from './events.js';

const list = document.getElementById('list');

listen('/api/events?blind', {
  blind: async () => {
    const answer = await fetch(`/blind/list${location.search}`);
    if (answer.ok) list.innerHTML = await answer.text();
  },
});
