import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BothPaths, paths } from './both-paths.js';

const TOP = 'query Top { topMark }';
const ONE = 'query One($id: ID!) { course(id: $id) { ...Parts } } fragment Parts on Course { id title }';
/** Nobody could send it as text. */
const MANY = `query Many { ${Array.from({ length: 30 }, (_, n) => `a${n}: topMark`).join(' ')} }`;
const COSTLY = 'query Costly($n: Int) { courses(first: $n) { id teacher { id } } }';
const BROAD = `query Broad { ${Array.from({ length: 500 }, (_, n) => `a${n}: topMark`).join(' ')} }`;
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const documents = new Map([TOP, ONE, MANY, COSTLY, BROAD].map((text) => [`sha256:${hashOf(text)}`, text]));
const asDocumentId = (text: string) => ({ documentId: `sha256:${hashOf(text)}` });
const asApollo = (text: string) => ({
  extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(text) } },
});
const forms = [asDocumentId, asApollo, (text: string) => ({ documentId: hashOf(text) })];
const other = '{ courses { id } }';

describe.each(paths)('persisted operations over %s', (path) => {
  describe.each(['prefer', 'required'] as const)('in mode %s', (mode) => {
    let gateway: BothPaths;

    beforeAll(async () => {
      gateway = await BothPaths.start({ persistedOperations: { mode, documents } });
    });
    afterAll(() => gateway.close());

    it.each(forms)('are answered by their id (form %#)', async (form) => {
      expect(await gateway.ask(path, form(TOP))).toEqual({ data: { topMark: 6 } });
      const sent = { ...form(ONE), variables: { id: 'c2' }, operationName: 'One' };
      expect(await gateway.ask(path, sent)).toEqual({ data: { course: { id: 'c2', title: 'Course 2' } } });
    });

    it.each(forms)('are refused by an id that nobody knows (form %#)', async (form) => {
      const { data, errors } = await gateway.ask(path, form(other));
      expect(data).toBeUndefined();
      expect(errors).toMatchObject([
        { message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } },
      ]);
    });

    it('may have any shape, since somebody has looked at them, but not any cost', async () => {
      expect(Object.keys((await gateway.ask(path, asDocumentId(MANY))).data)).toHaveLength(30);
      expect(Object.keys((await gateway.ask(path, asDocumentId(BROAD))).data)).toHaveLength(500);
      const costly = (n: number) => gateway.codeOf(path, { ...asDocumentId(COSTLY), variables: { n } });
      expect([await costly(10), await costly(2501)]).toEqual([null, 'OPERATION_TOO_COSTLY']);
    });

    it('are not made known by sending them', async () => {
      await gateway.ask(path, { query: other, ...asApollo(other) });
      expect(await gateway.codeOf(path, asApollo(other))).toBe('PERSISTED_QUERY_NOT_FOUND');
    });

    it('are what is answered, whatever text comes with their id', async () => {
      expect(await gateway.ask(path, { query: other, ...asApollo(TOP) })).toEqual({ data: { topMark: 6 } });
    });

    it.each([
      null,
      {},
      { persistedQuery: 7 },
      { persistedQuery: { sha256Hash: 7 } },
      { persistedQuery: null },
    ])('are not found by nonsense: %j', async (extensions) => {
      const { errors } = await gateway.ask(path, { extensions: extensions as never });
      expect(['BAD_REQUEST', 'PERSISTED_QUERY_NOT_FOUND']).toContain(
        errors[0].extensions?.code ?? 'BAD_REQUEST',
      );
    });
  });

  it('preferred leave every other operation its limits', async () => {
    const gateway = await BothPaths.start({ persistedOperations: { mode: 'prefer', documents } });
    expect((await gateway.ask(path, { query: other })).data.courses).toHaveLength(3);
    expect((await gateway.ask(path, { query: other, ...asApollo(other) })).data.courses).toHaveLength(3);
    expect(await gateway.codeOf(path, { query: MANY })).toBe('TOO_MANY_ALIASES');
    await gateway.close();
  });

  it('required leave no other: of 200 and 200, those are answered that are known', async () => {
    const gateway = await BothPaths.start({
      persistedOperations: { mode: 'required', documents },
      production: false,
    });
    const codes = new Map<string | null, number>();
    const count = async (sent: Parameters<BothPaths['ask']>[1]) => {
      const code = await gateway.codeOf(path, sent);
      codes.set(code, (codes.get(code) ?? 0) + 1);
    };
    for (let n = 0; n < 100; n++) {
      await count({ query: `query Q${n} { topMark }` });
      await count({ ...asDocumentId(`query Q${n} { topMark }`) });
      await count({ query: 'query Top {\n  # spaced\n  topMark,\n}' });
      await count(n % 2 ? asDocumentId(TOP) : asApollo(TOP));
    }
    for (const query of [
      '{ __typename }',
      '{ __schema { queryType { name } } }',
      'subscription { ticks }',
      'no GraphQL',
      `${TOP} query B { topMark }`,
    ])
      expect([query, await gateway.codeOf(path, { query })]).toEqual([query, 'PERSISTED_OPERATION_REQUIRED']);
    expect([...codes].toSorted()).toEqual(
      [
        ['PERSISTED_OPERATION_REQUIRED', 100],
        ['PERSISTED_QUERY_NOT_FOUND', 100],
        [null, 200],
      ].toSorted(),
    );
    await gateway.close();
  });

  it('are none when they are off', async () => {
    const gateway = await BothPaths.start();
    for (const form of forms)
      expect(await gateway.codeOf(path, form(TOP))).toBe('PERSISTED_QUERY_NOT_SUPPORTED');
    await gateway.close();
  });
});

describe('persisted operations by GET', () => {
  it.each(['prefer', 'required'] as const)('are found in mode %s', async (mode) => {
    const gateway = await BothPaths.start({ persistedOperations: { mode, documents } });
    const get = (params: Record<string, string>) =>
      gateway.toy.fetch(`/graphql?${new URLSearchParams(params).toString()}`, {
        headers: { 'apollo-require-preflight': 'yes' },
      });
    const variables = JSON.stringify({ id: 'c1' });
    const byId = await get({ ...asDocumentId(ONE), variables });
    const byExtensions = await get({ extensions: JSON.stringify(asApollo(ONE).extensions), variables });
    for (const { status, body } of [byId, byExtensions])
      expect([status, body]).toEqual([200, { data: { course: { id: 'c1', title: 'Course 1' } } }]);
    const unknown = await get({ documentId: 'sha256:x' });
    expect([unknown.status, unknown.body.errors[0].extensions.code]).toEqual([
      400,
      'PERSISTED_QUERY_NOT_FOUND',
    ]);
    await gateway.close();
  });
});
