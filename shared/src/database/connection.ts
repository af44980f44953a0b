/** Where a database is and how to log in, as `pg` and MikroORM take it. */
export interface DatabaseAddress {
  /** Host name, or the folder of a Unix socket. */
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  readonly ssl?: boolean | { readonly rejectUnauthorized: boolean };
}

const DEFAULT_PORT = 5432;

/**
 * Reads `postgresql://user:password@host:5432/database?sslmode=…`. A socket folder stands percent-encoded in the place
 * of the host (`postgresql://user@%2Frun%2Fpg:5432/database`) or, as libpq also has it, in `?host=`.
 * @throws when the text is no such URL or names no database; the message never repeats the password.
 */
export function parseDatabaseUrl(text: string): DatabaseAddress {
  const url = readUrl(text);
  const database = decodeURIComponent(url.pathname.slice(1));
  if (!database)
    throw new Error('The database URL names no database: postgresql://user:password@host/database');
  const ssl = sslOf(url.searchParams.get('sslmode'));
  return {
    host:
      url.searchParams.get('host') ||
      decodeURIComponent(url.hostname).replace(/^\[(.+)\]$/, '$1') ||
      'localhost',
    port: Number(url.searchParams.get('port') || url.port || DEFAULT_PORT),
    user: url.searchParams.get('user') || decodeURIComponent(url.username) || 'postgres',
    password: url.searchParams.get('password') || decodeURIComponent(url.password),
    database,
    ...(ssl === undefined ? {} : { ssl }),
  };
}

/** The same server and login, another database. */
export function withDatabase(url: string, database: string): string {
  const other = readUrl(url);
  other.pathname = `/${encodeURIComponent(database)}`;
  return other.href;
}

function readUrl(text: string): URL {
  if (!/^postgres(ql)?:\/\//.test(text) || !URL.canParse(text)) {
    throw new Error('The database URL must look like postgresql://user:password@host:5432/database');
  }
  return new URL(text);
}

function sslOf(mode: string | null): DatabaseAddress['ssl'] {
  if (mode === null || mode === 'prefer' || mode === 'allow') return undefined;
  if (mode === 'disable') return false;
  return mode === 'verify-full' || mode === 'verify-ca' ? true : { rejectUnauthorized: false };
}
