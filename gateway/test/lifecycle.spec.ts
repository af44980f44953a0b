import { channel } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { anonymous } from '@training-center/shared/scope/viewer';
import { until } from '@training-center/shared/testing/until';
import { toyGateway } from './toy-gateway.js';

describe('the life of a gateway', () => {
  it('talks to nobody: no telemetry, no look-ups', async () => {
    const sockets: unknown[] = [];
    const note = (message: unknown) => void sockets.push(message);
    const opened = channel('net.client.socket');
    opened.subscribe(note);
    try {
      const toy = await toyGateway();
      await toy.gateway.executeOperation({ query: '{ courses { title mark } }' }, anonymous);
      await toy.gateway.close();
      expect(sockets).toHaveLength(0);
      expect(process.env['APOLLO_TELEMETRY_DISABLED']).toBe('true');
    } finally {
      opened.unsubscribe(note);
    }
  });

  it('finishes what runs before it closes, and takes nothing new', async () => {
    const toy = await toyGateway();
    const running = toy.send('{ slow }');
    await until(() => toy.people.scopes.length === 1);
    const begun = performance.now();
    const closing = toy.gateway.close();
    await until(() =>
      fetch(`${toy.gateway.url}/health/live`).then(
        () => false,
        () => true,
      ),
    );
    toy.traces.release();
    expect((await running).body).toEqual({ data: { slow: 'at last' } });
    await closing;
    expect(performance.now() - begun).toBeLessThan(5000);
    await toy.gateway.close();
  });

  it('does not wait for connections over which nothing was ever asked', async () => {
    const toy = await toyGateway();
    const { hostname, port } = new URL(toy.gateway.url);
    const opened = Array.from({ length: 3 }, () => connect({ host: hostname, port: Number(port) }));
    const closed = Promise.all(opened.map((socket) => once(socket.resume(), 'close')));
    await Promise.all(opened.map((socket) => once(socket, 'connect')));
    // The server has them, too, once it has answered one that came after them.
    expect((await toy.send('{ topMark }')).status).toBe(200);
    const begun = performance.now();
    await toy.gateway.close();
    expect(performance.now() - begun).toBeLessThan(3000);
    await closed;
  });

  it('lets go of its port when it cannot start', async () => {
    await expect(toyGateway({ supergraphSdl: 'type Query { nothing: Int }' })).rejects.toThrow(
      'Invalid supergraph',
    );
    const first = await toyGateway();
    const port = Number(new URL(first.gateway.url).port);
    await expect(toyGateway({ port })).rejects.toThrow('EADDRINUSE');
    await first.gateway.close();
    const second = await toyGateway({ port });
    expect((await second.send('{ topMark }')).status).toBe(200);
    await second.gateway.close();
  });

  it('believes a proxy about addresses only when told to', async () => {
    const addressSeen = async (trustProxy: boolean | string) => {
      const toy = await toyGateway({ trustProxy });
      await toy.send('{ whoAmI }', { headers: { 'x-forwarded-for': '203.0.113.7' } });
      await toy.gateway.close();
      return toy.traces.identities[0]?.clientAddress;
    };
    expect(await addressSeen(false)).toBe('127.0.0.1');
    expect(await addressSeen('127.0.0.0/8')).toBe('203.0.113.7');
    expect(await addressSeen('10.0.0.0/8')).toBe('127.0.0.1');
  });

  it('answers a request that is no HTTP with JSON, too', async () => {
    const toy = await toyGateway();
    const { hostname, port } = new URL(toy.gateway.url);
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const bad = request({
        hostname,
        port,
        path: '/graphql',
        method: 'POST',
        headers: { 'x-long': 'x'.repeat(20_000) },
      });
      bad
        .on('response', (response) => resolve(response.resume().statusCode))
        .on('error', reject)
        .end();
    });
    expect(status).toBe(431);
    await toy.gateway.close();
  });
});
