import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { BothPaths, paths } from './both-paths.js';
import { exactly, fragmentBomb } from './documents.js';

const times = (count: number, text: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => text(n)).join(' ');
const introspection = getIntrospectionQuery({
  specifiedByUrl: true,
  directiveIsRepeatable: true,
  inputValueDeprecation: true,
});

describe.each(paths)('over %s', (path) => {
  let gateway: BothPaths;

  beforeAll(async () => {
    gateway = await BothPaths.start();
  });
  afterAll(() => gateway.close());

  it.each([
    ['bytes', exactly.bytes(20_001)[0]!, 'OPERATION_TOO_LARGE', 20_000],
    ['tokens', exactly.tokens(1001)[1]!, 'TOO_MANY_TOKENS', 1000],
    ['depth', exactly.depth(9)[0]!, 'OPERATION_TOO_DEEP', 8],
    ['aliases', exactly.aliases(16)[0]!, 'TOO_MANY_ALIASES', 15],
    [
      'aliases of a mutation',
      `mutation { ${times(16, (n) => `a${n}: rename(id: 1, name: "x") { id }`)} }`,
      'TOO_MANY_ALIASES',
      15,
    ],
    ['root fields', exactly.rootFields(21)[0]!, 'TOO_MANY_ROOT_FIELDS', 20],
    ['repeated fields', exactly.repeatedFields(11)[0]!, 'TOO_MANY_REPEATED_FIELDS', 10],
    ['directives', exactly.directives(11)[0]!, 'TOO_MANY_DIRECTIVES', 10],
    [
      'directives of a subscription',
      `subscription { ticks ${times(11, () => '@skip(if: false)')} }`,
      'TOO_MANY_DIRECTIVES',
      10,
    ],
    ['fragments that multiply', fragmentBomb(24), 'TOO_MANY_REPEATED_FIELDS', 10],
    ['cost', '{ courses(first: 2501) { id teacher { id } } }', 'OPERATION_TOO_COSTLY', 5000],
  ])('too much of %s is refused, with what is too much', async (_what, query, code, limit) => {
    const { data, errors } = await gateway.ask(path, { query });
    expect(data).toBeUndefined();
    expect(errors).toEqual([
      {
        message: expect.any(String),
        extensions: { code, limit, measured: expect.any(Number), requestId: expect.any(String) },
      },
    ]);
    expect(errors[0].extensions.measured).toBeGreaterThan(limit);
    expect(gateway.toy.traces.renamed).toEqual([]);
  });

  it('counts the cost by the variables of the operation that is asked for', async () => {
    const query = 'query A($n: Int) { courses(first: $n) { id teacher { id } } } query B { topMark }';
    const ask = (operationName: string, n: number) =>
      gateway.codeOf(path, { query, operationName, variables: { n } });
    expect([await ask('A', 2500), await ask('A', 2501), await ask('B', 2501), await ask('A', 5)]).toEqual([
      null,
      'OPERATION_TOO_COSTLY',
      null,
      null,
    ]);
  });

  it('keeps the schema to itself in production', async () => {
    expect(await gateway.codeOf(path, { query: introspection })).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(await gateway.codeOf(path, { query: '{ __type(name: "Query") { name } }' })).toBe(
      'GRAPHQL_VALIDATION_FAILED',
    );
  });

  it('says 400 over HTTP', async () => {
    const { status, headers } = await gateway.post({ query: exactly.depth(9)[0]! });
    expect([status, headers.get('content-type')]).toEqual([400, 'application/json; charset=utf-8']);
    const asGet = await gateway.toy.fetch(`/graphql?query=${encodeURIComponent(exactly.depth(9)[0]!)}`, {
      headers: { 'apollo-require-preflight': 'yes' },
    });
    expect([asGet.status, asGet.body.errors[0].extensions.code]).toEqual([400, 'OPERATION_TOO_DEEP']);
  });
});

describe.each(paths)('limits over %s', (path) => {
  it('let the explorers of development ask for the whole schema', async () => {
    const gateway = await BothPaths.start({ production: false });
    const { data, errors } = await gateway.ask(path, { query: introspection });
    expect([errors, data.__schema.queryType.name]).toEqual([undefined, 'Query']);
    await gateway.close();
  });

  it('are others, or none, when they are said to be', async () => {
    const narrow = await BothPaths.start({ limits: { aliases: 1, cost: 1 } });
    expect(await narrow.codeOf(path, { query: '{ a: topMark b: topMark }' })).toBe('TOO_MANY_ALIASES');
    expect(await narrow.codeOf(path, { query: '{ courses(first: 2) { id } }' })).toBe('OPERATION_TOO_COSTLY');
    await narrow.close();
    const open = await BothPaths.start({ limits: 'none' });
    const { data } = await open.ask(path, { query: `{ ${times(600, (n) => `a${n}: topMark`)} }` });
    expect(Object.keys(data)).toHaveLength(600);
    await open.close();
  });
});

describe('the gateway, asked in its process', () => {
  it('refuses by the same limits', async () => {
    const gateway = await BothPaths.start();
    const identity = { viewer: null, requestId: 'r', clientAddress: null, userAgent: null };
    const { errors } = await gateway.toy.gateway.executeOperation({ query: exactly.depth(9)[0]! }, identity);
    expect(errors).toMatchObject([{ extensions: { code: 'OPERATION_TOO_DEEP', limit: 8, measured: 9 } }]);
    await gateway.close();
  });
});
