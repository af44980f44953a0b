import { Migration20261123230503 } from './migrations/Migration20261123230503.js';
import { Migration20261123231000 } from './migrations/Migration20261123231000.js';

/** In the order in which they run. */
export const migrations = [
  { name: 'Migration20261123230503', class: Migration20261123230503 },
  { name: 'Migration20261123231000', class: Migration20261123231000 },
];
