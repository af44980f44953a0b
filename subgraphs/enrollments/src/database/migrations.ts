import { Migration20261123230015 } from './migrations/Migration20261123230015.js';

/** In the order in which they run. */
export const migrations = [{ name: 'Migration20261123230015', class: Migration20261123230015 }];
