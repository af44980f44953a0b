export interface ServerSettings {
  readonly maxConnections: number;
  readonly durable: boolean;
  readonly socketFolder: string;
}

/** Arguments for `postgres`; a session may still set its own timeouts. */
export function serverSettings({ maxConnections, durable, socketFolder }: ServerSettings): string[] {
  const settings = {
    listen_addresses: '',
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    port: '5432',
    max_connections: String(maxConnections),
    shared_buffers: '128MB',
    jit: 'off',
    idle_in_transaction_session_timeout: '60s',
    lock_timeout: '10s',
    statement_timeout: '30s',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    ...(durable ? {} : FORGETFUL),
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** Fast: what was committed outlives the server's process, but not a power cut. */
const FORGETFUL = {
  fsync: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
};
