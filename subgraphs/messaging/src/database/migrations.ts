import { Migration20261125172108 } from './migrations/Migration20261125172108.js';
import { Migration20261125173343 } from './migrations/Migration20261125173343.js';
import { Migration20261125173903 } from './migrations/Migration20261125173903.js';

/** In the order in which they run. */
export const migrations = [
  { name: 'Migration20261125172108', class: Migration20261125172108 },
  { name: 'Migration20261125173343', class: Migration20261125173343 },
  { name: 'Migration20261125173903', class: Migration20261125173903 },
];
