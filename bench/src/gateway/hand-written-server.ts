import { createServer } from 'node:http';
import { deep } from './by-hand/deep.js';
import { page } from './by-hand/page.js';
import { small } from './by-hand/small.js';

/**
 * The floor: what one would write by hand for three operations, with the fetches of our plans and nothing else; no limits, no
 * validation, no errors. `node hand-written-server.js <port>`
 */
const answers: Readonly<Record<string, (id: string) => Promise<unknown>>> = {
  Deep: deep,
  Page: page,
  Small: small,
};

createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const { operationName, variables } = JSON.parse(Buffer.concat(chunks).toString()) as {
      operationName: string;
      variables: { id: string };
    };
    const send = (data: unknown) => {
      const text = JSON.stringify({ data });
      const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) };
      return response.writeHead(200, headers).end(text);
    };
    answers[operationName]!(variables.id).then(send, (error: unknown) =>
      response.writeHead(500).end(String(error)),
    );
  });
}).listen(Number(process.argv[2]), '127.0.0.1', () => console.log('ready'));
