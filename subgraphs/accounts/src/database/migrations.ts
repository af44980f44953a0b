import { Migration20261123225824 } from './migrations/Migration20261123225824.js';
import { Migration20261125172839 } from './migrations/Migration20261125172839.js';

/** In the order in which they run. */
export const migrations = [
  { name: 'Migration20261123225824', class: Migration20261123225824 },
  { name: 'Migration20261125172839', class: Migration20261125172839 },
];
