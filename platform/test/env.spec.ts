import { describe, expect, it } from '@jest/globals';
import { platformEnv } from '../src/env.js';

describe('the environment of the platform', () => {
  it('says how many processes and gateways there are: one of each unless told', () => {
    expect(platformEnv({})).toMatchObject({ PROCESSES_PER_SUBGRAPH: 1, MORE_GATEWAY_PORTS: [] });
    const many = { PROCESSES_PER_SUBGRAPH: '3', MORE_GATEWAY_PORTS: '4001, 4002' };
    expect(platformEnv(many)).toMatchObject({ PROCESSES_PER_SUBGRAPH: 3, MORE_GATEWAY_PORTS: [4001, 4002] });
    const bad = { PROCESSES_PER_SUBGRAPH: '0', MORE_GATEWAY_PORTS: '4001,x' };
    expect(() => platformEnv(bad)).toThrow(/PROCESSES_PER_SUBGRAPH[^]*MORE_GATEWAY_PORTS/);
  });
});
