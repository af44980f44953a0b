import { faulty } from './faults/bench.js';
import { gateway } from './gateway/bench.js';
import { live } from './live/bench.js';
import { learningPath } from './learning-path/bench.js';
import { overload } from './overload/bench.js';

/** `npm run bench [-- <name>]`: each bench compares with a floor that is measured in the same run. */
const benches: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = {
  'learning-path': learningPath,
  live,
  gateway,
  overload,
  faults: faulty,
};

const name = process.argv[2] ?? 'learning-path';
const bench = benches[name];
if (!bench) {
  console.error(`No such bench: ${name}. There are: ${Object.keys(benches).join(', ')}.`);
  process.exit(2);
}
await bench(process.argv.slice(3));
