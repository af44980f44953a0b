import { newId } from '@training-center/shared/ids/new-id';
import { anonymous } from '@training-center/shared/scope/viewer';
import type { SubgraphUnderTest } from '@training-center/shared/testing/subgraph-under-test';

/** Runs a schedule as the clock would when its time comes. */
export async function runSchedule({ subgraph }: SubgraphUnderTest, name: string): Promise<void> {
  const schedule = subgraph.parts.schedules!.find((candidate) => candidate.name === name)!;
  await subgraph.scope({ ...anonymous, requestId: newId() }).transactional((tx) => schedule.run(tx));
}
