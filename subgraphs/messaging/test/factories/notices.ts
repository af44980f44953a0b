import { Notice } from '@training-center/shared/events/notice';
import type { PayloadOf } from '@training-center/shared/events/message';
import type { SubgraphUnderTest } from '@training-center/shared/testing/subgraph-under-test';

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
