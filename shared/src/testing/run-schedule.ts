import { newId } from '../ids/new-id.js';
import { anonymous } from '../scope/viewer.js';
import type { RunningSubgraph } from '../subgraph/start-subgraph.js';

/** Runs a schedule as the clock would when its time comes. */
export async function runSchedule(
  { subgraph }: { readonly subgraph: RunningSubgraph },
  name: string,
): Promise<void> {
  const schedule = subgraph.parts.schedules!.find((candidate) => candidate.name === name)!;
  await subgraph.scope({ ...anonymous, requestId: newId() }).transactional((tx) => schedule.run(tx));
}
