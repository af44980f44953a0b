import { Notice } from '@training-center/shared/events/notice';
import type { PayloadOf } from '@training-center/shared/events/message';
import type { SubgraphUnderTest } from '@training-center/shared/testing/subgraph-under-test';
import { until } from '@training-center/shared/testing/until';

/** The notices that a message raised so far, handled or not. */
export async function noticesOf(
  under: SubgraphUnderTest,
  messageId: string,
): Promise<PayloadOf<typeof Notice>[]> {
  const rows = await under.subgraph.orm.em
    .fork()
    .execute<{ data: { data: PayloadOf<typeof Notice> } }[]>(
      `select data from jobs.job where name = ? and data->'data'->>'effectKey' like ? order by created_on, data->>'id'`,
      [Notice.name, `%${messageId}%`],
    );
  return rows.map(({ data }) => data.data);
}

/** Until what was told so far is taken in, so that it is not counted among the statements of something else. */
export async function noticesHandled(under: SubgraphUnderTest): Promise<void> {
  const em = under.subgraph.orm.em.fork();
  await until(async () => {
    const open = await em.execute(
      `select 1 from jobs.job where name = ? and state in ('created', 'active', 'retry') limit 1`,
      [Notice.name],
    );
    return open.length === 0;
  });
}
