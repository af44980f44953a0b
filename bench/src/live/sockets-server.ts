import { createInterface } from 'node:readline';
import { WebSocket } from 'ws';

/**
 * Many clients of graphql-ws in a process of their own, so that their work is not counted as the server's. Commands come as
 * lines of JSON; each is answered by one line. Messages carry the instant at which they were sent as `@<milliseconds>@`.
 */
interface Open {
  readonly command: 'open';
  readonly url: string;
  readonly query: string;
  readonly sockets: readonly { readonly token: string; readonly groupId: string }[];
}
type Command = Open | { readonly command: 'report' } | { readonly command: 'close' };

const CONNECT_AT_ONCE = 50;
const sockets: WebSocket[] = [];
let delays: number[] = [];
let faults = 0;
let sample = '';

function received(text: string): void {
  const sentAt = /@(\d+)@/.exec(text)?.[1];
  if (sentAt) delays.push(Date.now() - Number(sentAt));
  else faults += 1;
  sample = text;
}

async function open({ url, query, sockets: wanted }: Open): Promise<void> {
  for (let from = 0; from < wanted.length; from += CONNECT_AT_ONCE)
    await Promise.all(wanted.slice(from, from + CONNECT_AT_ONCE).map((each) => connect(url, query, each)));
}

function connect(url: string, query: string, { token, groupId }: Open['sockets'][number]): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, 'graphql-transport-ws', { perMessageDeflate: false });
    sockets.push(socket);
    socket.on('error', reject);
    socket.on('open', () =>
      socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } })),
    );
    socket.on('message', (data) => {
      const text = String(data);
      if (text.includes('"connection_ack"')) {
        const payload = { query, variables: { groupId } };
        socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload }), () => resolve());
      } else if (text.includes('"next"')) received(text);
      else if (!text.includes('"ping"') && !text.includes('"pong"')) faults += 1;
    });
  });
}

function report(): object {
  const sorted = delays.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  const result = { deliveries: sorted.length, faults, p50: at(0.5), p99: at(0.99), sample };
  [delays, faults] = [[], 0];
  return result;
}

async function run(command: Command): Promise<object> {
  if (command.command === 'open') await open(command);
  if (command.command === 'close') for (const socket of sockets.splice(0)) socket.terminate();
  return report();
}

console.log('ready');
for await (const line of createInterface({ input: process.stdin })) {
  const answer = await run(JSON.parse(line) as Command).catch((error: unknown) => ({ error: String(error) }));
  console.log(JSON.stringify(answer));
}
