import { Migration20261123225215 } from './migrations/Migration20261123225215.js';

/** In the order in which they run. */
export const migrations = [{ name: 'Migration20261123225215', class: Migration20261123225215 }];
