import type { FastifyInstance } from 'fastify';
import { GRAPHQL_PATH } from './graphql-route.js';

/** `/` leads developers to the explorer and tells everybody else where the API is. */
export function addHome(server: FastifyInstance, production: boolean): void {
  server.get('/', async (_request, reply) =>
    production
      ? reply.send({ name: 'Training Center', graphql: GRAPHQL_PATH })
      : reply.redirect(GRAPHQL_PATH),
  );
}
