import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import type { CompiledGateway } from './engine/compiled-gateway.js';
import { writeResult } from './engine/response/written-answer.js';
import { publicError } from './errors/public-error.js';
import type { GatewayOptions } from './options.js';
import { budgetReport } from './plugins/budget-report.plugin.js';
import { errorLog } from './plugins/error-log.plugin.js';
import { faultStatus } from './plugins/fault-status.plugin.js';
import { servableOperations } from './plugins/servable-operations.plugin.js';
import type { GatewayContext } from './request/gateway-context.js';

/** Apollo Server with every switch set by hand: none of them may depend on NODE_ENV or on an Apollo key in the environment. */
export function createApolloServer(
  gateway: CompiledGateway,
  options: GatewayOptions,
  { server, plugins }: { server: FastifyInstance; plugins: ApolloServerPlugin<GatewayContext>[] },
): ApolloServer<GatewayContext> {
  const { production, log } = options;
  return new ApolloServer<GatewayContext>({
    gateway,
    nodeEnv: 'production',
    introspection: options.introspection ?? !production,
    hideSchemaDetailsFromClientErrors: production,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    maxRecursiveSelections: options.limits !== 'none',
    formatError: publicError,
    stringifyResult: (result) => writeResult({ ...result }),
    logger: log,
    plugins: [
      landingPage(options),
      servableOperations(),
      budgetReport(),
      errorLog(log),
      faultStatus(),
      ...plugins,
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      fastifyApolloDrainPlugin(server),
    ],
  });
}

function landingPage({ production, exampleOperation }: GatewayOptions): ApolloServerPlugin<GatewayContext> {
  if (production) return ApolloServerPluginLandingPageDisabled();
  return ApolloServerPluginLandingPageLocalDefault({
    embed: { runTelemetry: false },
    includeCookies: false,
    ...(exampleOperation ? { document: exampleOperation } : {}),
  });
}
