import { parseArgs } from 'node:util';

export const USAGE = `Usage: npm run start:gateway -- [options]

Serves a supergraph. Whatever is not said here is read from the environment (README: "Run it otherwise").

  --supergraph FILE   the supergraph's SDL (SUPERGRAPH); a new content is taken up while it is served
  --port N            where to listen, 0 for any free port (PORT, 4000)
  --host ADDRESS      on which address (HOST, 127.0.0.1)
  --open              any federation 2 supergraph: nobody is asked who they are, nothing private is passed on,
                      operations may be of any size. Subgraphs are asked at the addresses in the supergraph
  --help              this text
`;

/** What the command line says wrong. */
export class UsageError extends Error {}

export interface Arguments {
  readonly help: boolean;
  readonly open: boolean;
  /** In place of what the environment says. */
  readonly env: Readonly<Record<string, string>>;
}

/** @throws {UsageError} */
export function readArguments(argv: readonly string[]): Arguments {
  const { supergraph, port, host, open, help } = parse(argv);
  if (port !== undefined && !isPort(port))
    throw new UsageError(`--port must be a number from 0 to 65535, not "${port}".`);
  if (supergraph === '') throw new UsageError('--supergraph needs the name of a file.');
  const env = {
    ...(supergraph ? { SUPERGRAPH: supergraph } : {}),
    ...(port === undefined ? {} : { PORT: port }),
    ...(host ? { HOST: host } : {}),
  };
  return { help: help ?? false, open: open ?? false, env };
}

function parse(argv: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        supergraph: { type: 'string' },
        port: { type: 'string' },
        host: { type: 'string' },
        open: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    return values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535;
}
