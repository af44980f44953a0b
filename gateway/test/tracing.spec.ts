import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { composeSupergraph } from '../src/supergraph/compose.js';
import { type PlainSubgraph, plainSubgraph } from './plain-subgraph.js';
import { type ToyGateway, toyGateway } from './toy-gateway.js';

interface SentSpan {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly attributes: { key: string; value: { stringValue: string } }[];
}

const TRACE = '0af7651916cd43dd8448eb211c80319c';
const PARENT = 'b7ad6b7169203331';

describe('spans', () => {
  const spans: SentSpan[] = [];
  const services: string[] = [];
  let collector: Server;
  let stock: PlainSubgraph;
  let toy: ToyGateway;

  beforeAll(async () => {
    const collect = async (request: IncomingMessage, response: ServerResponse) => {
      const { resourceSpans } = (await json(request)) as { resourceSpans: any[] };
      for (const { resource, scopeSpans } of resourceSpans) {
        services.push(resource.attributes.find(({ key }: any) => key === 'service.name').value.stringValue);
        spans.push(...scopeSpans.flatMap((each: any) => each.spans));
      }
      response.end('{}');
    };
    collector = createServer((request, response) => void collect(request, response));
    await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
    process.env['OTEL_EXPORTER_OTLP_ENDPOINT'] =
      `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
    stock = await plainSubgraph(
      'stock',
      'type Query { left: Int } type Product @key(fields: "id") { id: ID! inStock: Int }',
      {
        Query: { left: () => 3 },
        Product: { __resolveReference: async ({ id }: { id: string }) => ({ id, inStock: 3 }) },
      },
    );
    const shop = await plainSubgraph(
      'shop',
      'type Query { product: Product } type Product @key(fields: "id") { id: ID! }',
      {
        Query: { product: () => ({ id: '1' }) },
      },
    );
    toy = await toyGateway({
      supergraphSdl: composeSupergraph([stock, shop]).supergraphSdl,
      identityProvider: null,
      sight: { tracing: { isExported: true, serviceName: 'a gateway' } },
    });
    const headers = { traceparent: `00-${TRACE}-${PARENT}-01`, baggage: 'private=1' };
    await toy.send('query Page { product { inStock } }', { headers });
    await toy.send('query Page { product { inStock } }');
    // What is left is sent on the way out.
    await toy.gateway.close();
    await shop.close();
  });
  afterAll(async () => {
    delete process.env['OTEL_EXPORTER_OTLP_ENDPOINT'];
    await stock.close();
    collector.close();
  });

  it('of an operation contain its plan and its fetches, within the trace of the client', () => {
    expect(new Set(services)).toEqual(new Set(['a gateway']));
    const own = spans.filter(({ traceId }) => traceId === TRACE);
    expect(own.map(({ name }) => name).toSorted()).toEqual([
      'fetch shop',
      'fetch stock',
      'graphql.plan',
      'query Page',
    ]);
    const operation = own.find(({ name }) => name === 'query Page')!;
    expect(operation.parentSpanId).toBe(PARENT);
    for (const each of own) if (each !== operation) expect(each.parentSpanId).toBe(operation.spanId);
    const attributes = Object.fromEntries(
      own
        .find(({ name }) => name === 'fetch stock')!
        .attributes.map(({ key, value }) => [key, value.stringValue]),
    );
    expect(attributes).toMatchObject({ 'subgraph.name': 'stock', outcome: 'ok' });
  });

  it('are planned once, and begin a trace of their own for a client that has none', () => {
    const own = spans.filter(({ traceId }) => traceId !== TRACE);
    expect(own.map(({ name }) => name).toSorted()).toEqual(['fetch shop', 'fetch stock', 'query Page']);
    expect(new Set(own.map(({ traceId }) => traceId)).size).toBe(1);
  });

  it('go on in the subgraph, and nothing else of the headers does', () => {
    const fetched = spans.find(({ name, traceId }) => name === 'fetch stock' && traceId === TRACE)!;
    expect(stock.headers[0]!['traceparent']).toBe(`00-${TRACE}-${fetched.spanId}-01`);
    expect(stock.headers[0]).not.toHaveProperty('baggage');
  });
});
