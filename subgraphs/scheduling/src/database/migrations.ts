import { Migration20261125173220 } from './migrations/Migration20261125173220.js';

/** In the order in which they run. */
export const migrations = [{ name: 'Migration20261125173220', class: Migration20261125173220 }];
