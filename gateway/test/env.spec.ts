import { describe, expect, it } from '@jest/globals';
import { readEnv } from '@training-center/shared/env/read-env';
import { checkSocketAddresses, gatewayEnvShape } from '../src/env.js';

const good = {
  SUBGRAPH_URLS: 'accounts=http://127.0.0.1:4101/graphql, courses=https://courses.example/graphql?a=b',
  IDENTITY_URL: 'http://127.0.0.1:4101',
  ENVELOPE_SECRET: 'x'.repeat(32),
};

describe('the environment of the gateway', () => {
  it('is read, with a default for whatever has one', () => {
    const env = readEnv(gatewayEnvShape, {
      ...good,
      PUBLIC_ROUTES: '/certificates/=http://127.0.0.1:4104',
      TRUST_PROXY: '10.0.0.0/8',
    });
    expect([...env.SUBGRAPH_URLS]).toEqual([
      ['accounts', ['http://127.0.0.1:4101/graphql']],
      ['courses', ['https://courses.example/graphql?a=b']],
    ]);
    expect([...env.PUBLIC_ROUTES!]).toEqual([['/certificates/', 'http://127.0.0.1:4104']]);
    expect(env).toMatchObject({
      SUPERGRAPH: 'schema/supergraph.graphql',
      TRUST_PROXY: '10.0.0.0/8',
      SUBGRAPH_TIMEOUT_MS: 1000,
    });
    expect(readEnv(gatewayEnvShape, good)).toMatchObject({ TRUST_PROXY: false, PORT: 4000 });
  });

  it('may have several addresses for a subgraph, in their order', () => {
    const SUBGRAPH_URLS = 'm=http://a/graphql,accounts=http://c/graphql,m=http://b/graphql';
    const env = readEnv(gatewayEnvShape, { ...good, SUBGRAPH_URLS });
    expect([...env.SUBGRAPH_URLS]).toEqual([
      ['m', ['http://a/graphql', 'http://b/graphql']],
      ['accounts', ['http://c/graphql']],
    ]);
    const withSockets = (SUBGRAPH_SOCKET_URLS: string) => () =>
      checkSocketAddresses(readEnv(gatewayEnvShape, { ...good, SUBGRAPH_URLS, SUBGRAPH_SOCKET_URLS }));
    expect(withSockets('m=ws://a/live,m=ws://b/live')).not.toThrow();
    expect(withSockets('accounts=ws://c/live,m=ws://a/live')).toThrow(
      'SUBGRAPH_SOCKET_URLS: m has 1 addresses here, and 2 for the rest',
    );
    expect(withSockets('m=http://a/live')).toThrow('must be a ws(s):// address');
  });

  it('names everything that is wrong with it', () => {
    const bad = {
      SUBGRAPH_URLS: 'accounts',
      IDENTITY_URL: 'ftp://x',
      ENVELOPE_SECRET: 'short',
      INTROSPECTION: 'maybe',
    };
    expect(() => readEnv(gatewayEnvShape, bad)).toThrow(
      /SUBGRAPH_URLS[^]*INTROSPECTION[^]*IDENTITY_URL[^]*ENVELOPE_SECRET/,
    );
  });
});
