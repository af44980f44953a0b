import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase } from '@training-center/shared/testing/test-database';
import { until } from '@training-center/shared/testing/until';
import { parse } from 'yaml';
import { ApiClient } from '../src/api-client.js';
import { freePort } from '@training-center/shared/server/free-port';
import { newStudent } from '../src/people.js';

const ROOT = join(import.meta.dirname, '../..');

interface Service {
  readonly image?: string;
  readonly command?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly healthcheck: { readonly test: readonly string[] };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}

const compose = parse(readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8'), { merge: true }) as {
  readonly services: Readonly<Record<string, Service>>;
};
const ours = Object.entries(compose.services).filter(([name]) => name !== 'postgres');

/** `${NAME:?why}` and `${NAME:-default}` as compose fills them in. @throws like compose, for what is required and missing. */
function fillIn(text: string, given: Readonly<Record<string, string>>): string {
  return text.replace(/\$\{(\w+)(?::([?-])([^}]*))?\}/g, (_all, name: string, kind: string, rest: string) => {
    if (given[name]) return given[name];
    if (kind === '-') return rest;
    throw new Error(`required variable ${name} is missing a value: ${rest}`);
  });
}

/** Without an engine for containers: each service's own command in its own environment, hosts replaced by this machine. */
describe('docker-compose.yml', () => {
  const secrets = Object.fromEntries(
    readFileSync(join(ROOT, '.env.example'), 'utf8')
      .split('\n')
      .filter((line) => /^\w+=/.test(line))
      .map((line) => [line.slice(0, line.indexOf('=')), randomBytes(32).toString('base64url')]),
  );
  secrets['ACCESS_TOKEN_PRIVATE_KEY'] = JSON.stringify({
    ...generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }),
    alg: 'EdDSA',
    kid: 'compose',
  });
  const children: ChildProcess[] = [];
  const environments = new Map<string, Record<string, string>>();
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let output = '';

  beforeAll(async () => {
    database = await createTestDatabase();
    const ports = new Map<string, number>();
    for (const [, { environment }] of ours) ports.set(environment['PORT']!, await freePort());
    for (const [name, { environment }] of ours) environments.set(name, environmentOf(environment, ports));
  });
  afterAll(async () => {
    await Promise.all(
      children.map(async (child) => {
        if (child.exitCode !== null || child.signalCode !== null) return;
        const gone = once(child, 'exit');
        child.kill('SIGTERM');
        await gone;
      }),
    );
    await database?.drop();
  });

  const environmentOf = (
    environment: Readonly<Record<string, string>>,
    ports: ReadonlyMap<string, number>,
  ) => {
    const here = (text: string) =>
      text.replace(/http:\/\/[\w-]+:(\d+)/g, (all, port: string) =>
        ports.has(port) ? `http://127.0.0.1:${ports.get(port)}` : all,
      );
    const filled = Object.entries(environment).map(
      ([key, value]) => [key, here(fillIn(String(value), secrets))] as const,
    );
    const all = Object.fromEntries(filled);
    return {
      ...all,
      PORT: String(ports.get(all['PORT']!)),
      HOST: '127.0.0.1',
      PUBLIC_URL: `http://localhost:${ports.get('4000')}`,
      ...(all['DATABASE_URL'] ? { DATABASE_URL: database.url } : {}),
    };
  };

  const runIn = (name: string, command: readonly string[]) => {
    const env = { PATH: process.env['PATH'], ...environments.get(name) };
    const file = command[0] === 'node' ? process.execPath : command[0]!;
    return { file, args: command.slice(1), options: { cwd: ROOT, env } };
  };

  const isHealthy = async (name: string, { healthcheck }: Service): Promise<boolean> => {
    const { file, args, options } = runIn(name, healthcheck.test.slice(1));
    return promisify(execFile)(file, args, options).then(
      () => true,
      () => false,
    );
  };

  it('refuses to start without the secrets that .env must hold', () => {
    for (const name of Object.keys(secrets)) {
      const texts = Object.values(compose.services).flatMap(({ environment }) =>
        Object.values(environment).map(String),
      );
      const users = texts.filter((text) => text.includes(`\${${name}:?`));
      const optional = texts.filter((text) => text.includes(`\${${name}:-`));
      expect([name, users.length + optional.length]).not.toEqual([name, 0]);
    }
    expect(() => fillIn('${ENVELOPE_SECRET:?why}', {})).toThrow('ENVELOPE_SECRET');
  });

  it('makes each service wait for the health of what it needs', () => {
    for (const [, service] of ours) {
      const conditions = Object.values(service.depends_on ?? {}).map(({ condition }) => condition);
      expect(conditions.length).toBeGreaterThan(0);
      expect(new Set(conditions)).toEqual(new Set(['service_healthy']));
    }
    expect(compose.services['postgres']?.healthcheck.test.join(' ')).toContain('pg_isready');
  });

  it('runs every service by its command and environment, until each is healthy and the API answers', async () => {
    for (const [name, { command }] of ours) {
      const { file, args, options } = runIn(name, command!);
      const child = spawn(file, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
      child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
      child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
      children.push(child);
    }
    for (const [name, service] of ours) {
      await until(() => isHealthy(name, service), {
        timeoutMs: 60_000,
        everyMs: 200,
        describe: () => `${name} is not healthy\n${output}`,
      });
    }
    const visitor = new ApiClient(environments.get('gateway')!['PUBLIC_URL']!);
    const student = await newStudent(visitor);
    expect(await student.api.must('MyRoles')).toMatchObject({ student: { id: student.studentId } });
    const { errors } = await visitor.send('{ __schema { queryType { name } } }');
    expect(errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  }, 120_000);
});
