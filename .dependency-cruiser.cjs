/**
 * The direction of imports. ARCHITECTURE.md explains it; this file enforces it, and each comment says what to do instead.
 * A new subgraph gets a line here: the subgraphs whose contracts it may import, exactly these, not transitively.
 */
const below = {
  accounts: [],
  profiles: ['accounts'],
  courses: ['profiles'],
  enrollments: ['profiles', 'courses'],
  scheduling: ['profiles', 'courses', 'enrollments'],
  messaging: ['accounts', 'courses', 'enrollments'],
  home: ['courses', 'enrollments'],
};

const contractOf = (name) => `^subgraphs/${name}/src/contract[.]ts$`;
const quoted = (names) => names.map((name) => `@training-center/${name}/contract`).join(', ');

const betweenSubgraphs = [
  ...Object.entries(below).map(([name, lower]) => ({
    name: `${name}-imports-only-contracts-below-it`,
    comment: `Of other subgraphs import only ${quoted(lower) || 'nothing'}; upward goes an event, downward a command of the lower contract.`,
    severity: 'error',
    from: { path: `^subgraphs/${name}/` },
    to: { path: '^subgraphs/', pathNot: [`^subgraphs/${name}/`, ...lower.map(contractOf)] },
  })),
  {
    name: 'every-subgraph-has-its-place',
    comment:
      'Add the subgraph to `below` at the top of .dependency-cruiser.cjs, with the contracts it may import.',
    severity: 'error',
    from: { path: '^subgraphs/', pathNot: Object.keys(below).map((name) => `^subgraphs/${name}/`) },
    to: {},
  },
  {
    name: 'contract-imports-contracts-and-shared-only',
    comment:
      'Describe the payload with zod and the contracts below: a contract drags in no entity, no ORM, no GraphQL.',
    severity: 'error',
    from: { path: contractOf('[^/]+') },
    to: { pathNot: [contractOf('[^/]+'), '^shared/src/(events|ids|text|time)/', '(^|/)node_modules/zod/'] },
  },
];

const insideASubgraph = [
  {
    name: 'graphql-is-the-outer-layer',
    comment:
      'Move what is needed into services/ or domain/; only src/subgraph.ts may assemble the GraphQL layer.',
    severity: 'error',
    from: { path: '^subgraphs/([^/]+)/src/', pathNot: '^subgraphs/[^/]+/src/(graphql/|subgraph[.]ts$)' },
    to: { path: '^subgraphs/$1/src/graphql/' },
  },
  {
    name: 'only-graphql-speaks-graphql',
    comment: 'Throw a DomainError or return plain values; GraphQL libraries belong into src/graphql/.',
    severity: 'error',
    from: { path: '^subgraphs/[^/]+/src/(domain|services|loaders|consumers|jobs|database)/' },
    to: { path: '(^|/)node_modules/(graphql|type-graphql|graphql-scalars|@apollo/[^/]+)/' },
  },
  {
    name: 'resolvers-go-through-services',
    comment:
      'Call one method of a service, or a loader for a relation, instead of the repository or the database.',
    severity: 'error',
    from: { path: '^subgraphs/([^/]+)/src/graphql/' },
    to: { path: ['^subgraphs/$1/src/database/', '^subgraphs/$1/src/domain/.*[.]repository[.]ts$'] },
  },
  {
    name: 'graphql-knows-no-orm',
    comment: 'A GraphQL type is a published contract of its own; let a service or a loader touch MikroORM.',
    severity: 'error',
    from: { path: '^subgraphs/[^/]+/src/graphql/' },
    to: { path: '(^|/)node_modules/(@mikro-orm/[^/]+|kysely|pg|pg-boss)/' },
  },
  {
    name: 'domain-knows-nothing-above',
    comment: 'Pass it in as an argument: domain/ imports domain/, contracts and shared only.',
    severity: 'error',
    from: { path: '^subgraphs/([^/]+)/src/domain/' },
    to: { path: '^subgraphs/$1/src/', pathNot: ['^subgraphs/$1/src/domain/', contractOf('$1')] },
  },
  {
    name: 'loaders-read-the-domain-only',
    comment: 'A loader is one query over the domain; a use case belongs into a service.',
    severity: 'error',
    from: { path: '^subgraphs/([^/]+)/src/loaders/' },
    to: { path: '^subgraphs/$1/src/(services|consumers|jobs)/' },
  },
];

const betweenHouses = [
  {
    name: 'shared-imports-no-subgraph',
    comment: 'Let the caller hand it in: shared imports nothing of ours.',
    severity: 'error',
    from: { path: '^shared/' },
    to: { path: '^(subgraphs|gateway|platform|e2e|bench)/' },
  },
  {
    name: 'gateway-imports-no-subgraph',
    comment:
      'The gateway knows no domain: give it a supergraph and addresses, or register a local schema in platform.',
    severity: 'error',
    from: { path: '^gateway/' },
    to: { path: '^(subgraphs|platform|e2e|bench)/' },
  },
  {
    name: 'only-platform-imports-subgraph-values',
    comment:
      'Ask through the API, or put it into platform, the one place that holds the values of all subgraphs.',
    severity: 'error',
    from: { pathNot: '^(platform|subgraphs)/' },
    to: { path: '^subgraphs/', pathNot: contractOf('[^/]+') },
  },
  {
    name: 'only-platform-imports-the-gateway',
    comment:
      'Gateway and subgraphs meet in platform; a subgraph never knows that there is a gateway. Only its benches measure it alone.',
    severity: 'error',
    from: { pathNot: '^(gateway|platform|bench/src/(gateway|faults))/' },
    to: { path: '^gateway/' },
  },
  {
    name: 'testing-is-for-tests',
    comment: 'Move it out of shared/src/testing or test/: what production runs is not a test helper.',
    severity: 'error',
    from: {
      pathNot: [
        '^shared/src/testing/',
        '^(shared|gateway|platform|subgraphs/[^/]+)/test/',
        '^(e2e|bench)/',
        '[.](spec|e2e)[.][jt]s$',
      ],
    },
    to: { path: ['^shared/src/testing/', '^(shared|gateway|platform|subgraphs/[^/]+)/test/'] },
  },
  {
    name: 'no-cycles',
    comment: 'Move what both need into a third file below them, or pass one of them as an argument.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-unresolved-imports',
    comment: "Correct the path (relative imports end in .js), or use one of the workspace's `exports`.",
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
];

module.exports = {
  forbidden: [...betweenSubgraphs, ...insideASubgraph, ...betweenHouses],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|coverage|[.]data|[.]test-data)/|^e2e/generated/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      extensions: ['.ts', '.js'],
      conditionNames: ['tc-source', 'types', 'import', 'node', 'default'],
    },
  },
};
