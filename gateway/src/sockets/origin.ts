/** Whether a page of this origin may open a socket: the rules of CORS, which browsers do not apply to sockets. */
export function isAllowedOrigin(
  { origin, host }: { origin?: string | undefined; host?: string | undefined },
  { production, corsOrigins }: { production: boolean; corsOrigins?: readonly string[] },
): boolean {
  if (origin === undefined) return true;
  if (corsOrigins ? corsOrigins.includes(origin) : !production) return true;
  return URL.parse(origin)?.host === host;
}
