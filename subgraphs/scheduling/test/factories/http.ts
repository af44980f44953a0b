import Fastify, { type FastifyInstance } from 'fastify';
import type { World } from './world.js';

/** The routes that this subgraph has beside GraphQL, without a socket. */
export function routesOf({ under }: World): FastifyInstance {
  const server = Fastify();
  under.subgraph.parts.routes!(server);
  return server;
}
