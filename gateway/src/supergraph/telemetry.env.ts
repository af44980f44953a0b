/**
 * Apollo's gateway reports to its maker and probes cloud metadata addresses from the moment it is constructed, unless
 * the environment says otherwise. There is no option for it in code.
 */
export function disableApolloTelemetry(): void {
  process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
}
