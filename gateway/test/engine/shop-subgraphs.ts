const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.12", import: ["@key", "@shareable", "@external", "@requires", "@provides", "@interfaceObject", "@override", "@inaccessible"])';

/** Four subgraphs that use most of what federation has. All entities of `stock` are reached by reference. */
export const shopSubgraphs: Readonly<Record<string, string>> = {
  catalog: `${LINK}
    type Query { products(first: Int): [Product!]! product(id: ID!): Product media: [Media] search: [SearchResult!]! shelves: [[Product]!] }
    type Mutation { rename(id: ID!): Product }
    interface Media @key(fields: "id") { id: ID! title: String! maker: Person }
    type Book implements Media @key(fields: "id") { id: ID! title: String! maker: Person pages: Int }
    type Film implements Media @key(fields: "id") { id: ID! title: String! maker: Person minutes: Int! cast: [Person!] }
    type Product @key(fields: "id") { id: ID! name: String! weight: Int kind: Kind maker: Person! related(first: Int): [Product] about: Media size: Size @shareable }
    type Size @shareable { width: Int! }
    type Person @key(fields: "id", resolvable: false) { id: ID! }
    enum Kind { GOOD BETTER SECRET @inaccessible }
    union SearchResult = Product | Book | Film`,
  people: `${LINK}
    type Query { people: [Person!] me: Person }
    type Person @key(fields: "id") { id: ID! name: String! email: String nick: String @shareable friends: [Person] boss: Person rank: Int }
  `,
  reviews: `${LINK}
    type Query { latest: Review }
    type Mutation { review(id: ID!): Review }
    type Media @key(fields: "id") @interfaceObject { id: ID! stars: Int reviews: [Review!] }
    type Product @key(fields: "id") { id: ID! reviews(first: Int): [Review!]! weight: Int @external shipping: Int @requires(fields: "weight") size: Size @shareable }
    type Size @shareable { width: Int! depth: Int }
    type Review @key(fields: "id") { id: ID! text: String! author: Person @provides(fields: "nick") about: Product media: Media score: Float! }
    type Person @key(fields: "id") { id: ID! reviewCount: Int! nick: String @external rank: Int @override(from: "people") }`,
  stock: `${LINK}
    type Product @key(fields: "id") { id: ID! count: Int! place: Place tags: [String]! }
    type Place { shelf: String! row: Int }
    type Review @key(fields: "id") { id: ID! isSpam: Boolean checks: [Boolean!] }`,
};
