import { createServer } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';

/**
 * The floor: a server that sends what it is given to everybody in a room, and knows nothing else. `node bare-server.js <port>`;
 * `POST /<room>` with the text of a message broadcasts it.
 */
const rooms = new Map<string, Set<WebSocket>>();

const server = createServer((request, response) => {
  const room = rooms.get(request.url!.slice(1));
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const text = Buffer.concat(chunks);
    for (const socket of room ?? []) socket.send(text, { binary: false });
    response.end();
  });
});

new WebSocketServer({ server, perMessageDeflate: false, handleProtocols: () => 'graphql-transport-ws' }).on(
  'connection',
  (socket) => {
    socket.on('message', (data) => {
      const message = JSON.parse(String(data)) as {
        type: string;
        payload?: { variables?: { groupId: string } };
      };
      if (message.type === 'connection_init') socket.send('{"type":"connection_ack"}');
      const room = message.payload?.variables?.groupId;
      if (room) rooms.set(room, (rooms.get(room) ?? new Set()).add(socket));
    });
  },
);
server.listen(Number(process.argv[2]), '127.0.0.1', () => console.log('ready'));
