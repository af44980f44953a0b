import { type Client, type ClientOptions, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';

const PING_EVERY_MS = 5_000;
const PONG_WITHIN_MS = 5_000;
const ACK_WITHIN_MS = 3_000;
const MAX_FRAME = 8 * 1024 * 1024;

/** Without compression, which costs more than it saves between neighbours, and with a limit to what a frame may bring. */
class SubgraphSocket extends WebSocket {
  constructor(url: string, protocols: string) {
    super(url, protocols, {
      perMessageDeflate: false,
      maxPayload: MAX_FRAME,
      handshakeTimeout: ACK_WITHIN_MS,
    });
  }
}

export interface StreamClientOptions
  extends Pick<ClientOptions, 'url' | 'connectionParams' | 'lazy' | 'onNonLazyError'> {
  readonly onConnected: () => void;
  readonly onClosed?: () => void;
}

/** A connection for subscriptions that notices when the other side is gone, and does not come back by itself. */
export function streamClient({ onConnected, onClosed, ...options }: StreamClientOptions): Client {
  let pong: NodeJS.Timeout | undefined;
  const client = createClient({
    ...options,
    webSocketImpl: SubgraphSocket,
    retryAttempts: 0,
    connectionAckWaitTimeout: ACK_WITHIN_MS,
    keepAlive: PING_EVERY_MS,
    on: {
      connected: onConnected,
      // A connection that was cut without a word looks like one on which nothing happens.
      ping: (isReceived) => {
        if (isReceived) return;
        pong = setTimeout(() => client.terminate(), PONG_WITHIN_MS);
        pong.unref();
      },
      pong: () => clearTimeout(pong),
      closed: () => {
        clearTimeout(pong);
        onClosed?.();
      },
    },
  });
  return client;
}
