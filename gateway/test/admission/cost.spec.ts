import { describe, expect, it } from '@jest/globals';
import { buildSchema, getOperationAST, parse } from 'graphql';
import { costOf } from '../../src/admission/cost.js';
import { CostModel } from '../../src/admission/cost-model.js';
import { composeSupergraph } from '../../src/supergraph/compose.js';

const LINK = (imports: string) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.12", import: [${imports}])`;

const BODY = `
type Query {
  me: Person
  people(first: Int = 5, last: Int, after: String): PeoplePage!
  plain(first: Int): [Person!]!
  top: [Person!]! @LIST(assumedSize: 3)
  search(count: Int, text: String @COST(weight: 7)): Found! @LIST(slicingArguments: ["count"], sizedFields: ["hits"])
  report: Int @COST(weight: 50)
  count: Int
}
type Mutation { rename(name: String!): Person, cheap: Person @COST(weight: 2) }
type Subscription { news: Person }
type PeoplePage { nodes: [Person!]! edges: [Edge!]! pageInfo: PageInfo! totalCount: Int! }
type Edge { node: Person! }
type PageInfo { hasNextPage: Boolean! }
type Found { hits: [Person!]! words: [Word!]! }
type Word { text: String }
type Person { name: String! friends(first: Int): PeoplePage! pets: [Pet!]! picture: Picture tags: [String!]! }
interface Pet { name: String owner: Person }
type Cat implements Pet { name: String owner: Person toys: [Word!]! }
type Picture @COST(weight: 20) { url: String }
`;

function modelOf(imports: string, cost: string, list: string): CostModel {
  const sdl = `${LINK(imports)} ${BODY.replaceAll('@COST', cost).replaceAll('@LIST', list)}`;
  const { supergraphSdl, apiSdl } = composeSupergraph([{ name: 'people', url: 'local://people', sdl }]);
  return new CostModel(buildSchema(apiSdl), supergraphSdl);
}

const model = modelOf('"@cost", "@listSize"', '@cost', '@listSize');
const cost = (text: string, variables: Record<string, unknown> = {}, of = model) => {
  const document = parse(text);
  return costOf(of, document, getOperationAST(document)!, variables);
};

describe('the cost of an operation', () => {
  it.each([
    ['{ count me { name tags } }', 1],
    ['{ a: me { name } b: me { name } __typename }', 2],
    // A page: itself, its entries, what belongs to each of them.
    ['{ people(first: 10) { totalCount nodes { name } } }', 11],
    ['{ people(first: 10) { pageInfo { hasNextPage } edges { node { name } } } }', 22],
    ['{ people(last: 7) { nodes { name } } }', 8],
    ['{ people(first: 3, last: 7) { nodes { name } } }', 8],
    ['{ people { nodes { name } } }', 6],
    ['{ people(first: null) { nodes { name } } }', 6],
    ['{ me { friends { nodes { name } } } }', 22],
    ['{ people(first: 0) { nodes { name } } }', 2],
    ['{ people(first: -5) { nodes { name } } }', 2],
    ['{ plain(first: 4) { name } }', 4],
    // 1 + 10 × (1 + 1 + 10 × (1 + 1 + 10))
    [
      '{ people(first: 10) { nodes { friends(first: 10) { nodes { friends(first: 10) { nodes { name } } } } } } }',
      1221,
    ],
    ['{ me { pets { name ... on Cat { toys { text } } } } }', 111],
    ['{ top { name } }', 3],
    ['{ search(count: 6, text: "x") { hits { name } words { text } } }', 24],
    ['{ report me { picture { url } } }', 71],
    ['mutation { rename(name: "x") { name } }', 10],
    ['mutation { cheap { name } }', 2],
    ['subscription { news { friends(first: 2) { nodes { name } } } }', 4],
    ['{ nobody { nothing } me { nothing { at { all } } } }', 1],
  ])('%s is %i', (text, expected) => {
    expect(cost(text)).toBe(expected);
  });

  it('takes page sizes from variables, and their defaults', () => {
    const text =
      'query ($n: Int = 30, $m: Int) { people(first: $n) { nodes { friends(first: $m) { nodes { name } } } } }';
    expect(cost(text)).toBe(1 + 30 * (1 + 1 + 20));
    expect(cost(text, { n: 2, m: 3 })).toBe(1 + 2 * (1 + 1 + 3));
    expect(cost(text, { n: null, m: 1 })).toBe(1 + 5 * (1 + 1 + 1));
    expect(cost(text, { n: 'many', m: Infinity })).toBeGreaterThan(5e9);
  });

  it('counts a fragment as often as it is spread, with the page that it is on', () => {
    const fragments = `fragment Page on PeoplePage { nodes { ...Who } } fragment Who on Person { friends(first: 2) { ...Few } }
      fragment Few on PeoplePage { nodes { name } }`;
    expect(
      cost(`{ people(first: 4) { ...Page } b: people(first: 6) { ...Page ...Page } } ${fragments}`),
    ).toBe(1 + 4 * 4 + (1 + 2 * 6 * 4));
    expect(cost('{ me { ...A } } fragment A on Person { friends { nodes { ...A } } }')).toBe(22);
  });

  it('is found without putting fragments in', () => {
    const levels = Array.from(
      { length: 60 },
      (_, n) => `fragment F${n} on Person { a: picture { url } ...F${n + 1} ...F${n + 1} }`,
    );
    const text = `{ me { ...F0 } } ${levels.join(' ')} fragment F60 on Person { name }`;
    expect(cost(text)).toBe(1 + 20 * (2 ** 60 - 1));
  });

  it('knows the directives by whatever name a subgraph gives them', () => {
    const renamed = modelOf(
      '{ name: "@cost", as: "@price" }, { name: "@listSize", as: "@length" }',
      '@price',
      '@length',
    );
    const prefixed = modelOf('"@key"', '@federation__cost', '@federation__listSize');
    for (const named of [renamed, prefixed]) {
      expect(cost('{ report top { picture { url } } }', {}, named)).toBe(50 + 3 * 21);
      expect(cost('{ search(count: 6, text: "x") { hits { name } words { text } } }', {}, named)).toBe(24);
    }
  });
});
