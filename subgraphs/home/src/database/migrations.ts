import { Migration20261125173526 } from './migrations/Migration20261125173526.js';

/** In the order in which they run. */
export const migrations = [{ name: 'Migration20261125173526', class: Migration20261125173526 }];
