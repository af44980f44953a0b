const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.12", import: ["@key", "@shareable"])';

/** Four subgraphs that need each other: most of what a page shows is two or three hops away. */
export const subgraphs: Readonly<Record<string, string>> = {
  catalog: `${LINK}
    type Query { shelf(id: ID!): Shelf course(id: ID!): Course }
    type Shelf { id: ID! name: String! courses: [Course!]! }
    type Course @key(fields: "id") { id: ID! title: String! summary: String! level: Level! teacher: Person! assistants: [Person!]! modules: [Module!]! }
    enum Level { FIRST SECOND THIRD }
    type Module { id: ID! title: String! position: Int! lessons: [Lesson!]! }
    type Lesson @key(fields: "id") { id: ID! title: String! minutes: Int }
    type Person @key(fields: "id", resolvable: false) { id: ID! }`,
  people: `${LINK}
    type Person @key(fields: "id") { id: ID! name: String! bio: String avatar: String mentor: Person }`,
  reviews: `${LINK}
    type Course @key(fields: "id") { id: ID! rating: Float reviews: [Review!]! }
    type Review { id: ID! text: String! score: Int! author: Person! lesson: Lesson }
    type Person @key(fields: "id") { id: ID! reviewCount: Int! }
    type Lesson @key(fields: "id") { id: ID! likes: Int! }`,
  stock: `${LINK}
    type Course @key(fields: "id") { id: ID! seats: Int price: Money }
    type Money { amount: Int! currency: String! }
    type Lesson @key(fields: "id") { id: ID! room: Room }
    type Room { id: ID! name: String! }
    type Person @key(fields: "id") { id: ID! badges: [String!]! }`,
};

export const SUBGRAPH_PORT = 4731;

export const urls: ReadonlyMap<string, string> = new Map(
  Object.keys(subgraphs).map((name) => [name, `http://127.0.0.1:${SUBGRAPH_PORT}/${name}`]),
);

export interface BenchOperation {
  readonly title: string;
  /** The hand-written program knows it by that. */
  readonly name: string;
  readonly query: string;
  /** Where what is asked for is: people and lessons are those of a house or of a town. */
  readonly place: Place;
}

/** In a house the same few are met again and again, in a town seldom. */
export type Place = 'house' | 'town';

const DEEP = `query Deep($id: ID!) { shelf(id: $id) { id name courses {
      id title summary teacher { id name bio } assistants { id name } rating seats price { amount currency }
      reviews { id text score
        author { id name avatar badges mentor { id name reviewCount } }
        lesson { id title minutes room { id name } } } } } }`;

export const operations: readonly BenchOperation[] = [
  { title: 'Deep', name: 'Deep', place: 'house', query: DEEP },
  { title: 'Deep, few repeated', name: 'Deep', place: 'town', query: DEEP },
  {
    title: 'Page',
    name: 'Page',
    place: 'house',
    query: `query Page($id: ID!) { course(id: $id) {
      id title summary level teacher { id name bio avatar } rating seats price { amount currency }
      modules { id title position lessons { id title minutes likes room { name } } } } }`,
  },
  {
    title: 'Small',
    name: 'Small',
    place: 'house',
    query: `query Small($id: ID!) { course(id: $id) { __typename id title level teacher { name } } }`,
  },
];
