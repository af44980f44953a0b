import { join } from 'node:path';
import {
  type Fault,
  type FaultServer,
  faults,
  startFaultServer,
} from '@training-center/shared/testing/fault-server';
import { resolveField, schemaOf } from '../gateway/world.js';
import { launch } from '../learning-path/server-process.js';
import { GatewayProcess } from './gateway-process.js';
import { type Memory, TIMEOUT_MS } from './protocol.js';
import { type Answered, LATE_MS, Tally } from './tally.js';

const ROUNDS = 5;
const REQUESTS = 200;
const AT_ONCE = 20;
const COURSE = 'query ($id: ID!) { course(id: $id) { title teacher { name } rating } }';

const tell = (text: string): void => void process.stderr.write(`${text}\n`);

/** A subgraph that misbehaves in every way, round after round: what its neighbours' fields, time and memory pay for it. */
export async function faulty(): Promise<void> {
  const subgraphs = await launch(join(import.meta.dirname, '../gateway/subgraphs-server.js'), {}, []);
  const reviews = await startFaultServer(schemaOf('reviews'), { fieldResolver: resolveField });
  const gateway = await GatewayProcess.start(reviews.url);
  try {
    for (let n = 0; n < ROUNDS * 5; n++) await askMany(gateway.url, null, reviews);
    const memories = [await gateway.memory()];
    const rows = new Map<Fault, Tally>(faults.map((fault) => [fault, new Tally()]));
    for (let round = 0; round < ROUNDS; round++) {
      for (const fault of faults) rows.get(fault)!.add(await askMany(gateway.url, fault, reviews));
      memories.push(await gateway.memory());
      tell(`round ${round + 1} of ${ROUNDS}`);
    }
    report(rows, memories, gateway.unhandled);
  } finally {
    await gateway.stop();
    await reviews.close();
    await subgraphs.stop();
  }
}

async function askMany(url: string, fault: Fault | null, reviews: FaultServer): Promise<Answered[]> {
  reviews.fault = () => fault;
  reviews.received.length = 0;
  const answers: Answered[] = [];
  let left = REQUESTS;
  const ask = async () => {
    while (left-- > 0) {
      const begun = performance.now();
      // Each another course: equal questions on their way would be asked once.
      const body = JSON.stringify({ query: COURSE, variables: { id: `course-${left}` } });
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
      answers.push({ text: await response.text(), elapsed: performance.now() - begun });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, ask));
  return answers;
}

function report(
  rows: ReadonlyMap<Fault, Tally>,
  memories: readonly Memory[],
  unhandled: readonly string[],
): void {
  console.log(`${ROUNDS} rounds of ${REQUESTS} requests to each fault; the subgraph has ${TIMEOUT_MS} ms.\n`);
  console.log(
    `| fault | answered | later than ${LATE_MS} ms | other fields whole | telling too much | slowest ms |`,
  );
  console.log('| --- | ---: | ---: | ---: | ---: | ---: |');
  for (const [fault, { answers, late, whole, leaking, slowest }] of rows)
    console.log(`| ${[fault, answers, late, whole, leaking, slowest.toFixed(0)].join(' | ')} |`);
  const megabytes = (of: keyof Memory) =>
    memories.map((memory) => (memory[of] / 2 ** 20).toFixed(0)).join(', ');
  console.log(
    `\nMB in use before and after each round: ${megabytes('used')}; resident: ${megabytes('resident')}.`,
  );
  console.log(`Unhandled rejections: ${unhandled.length}.`);
}
