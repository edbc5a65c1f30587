/**
 * Measured choices: no JIT (queries are short), no WAL compression (pglz costs more processor than it saves disk),
 * checkpoints far apart (full-page images after each cost more than recovery time). Durability stays on.
 */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '60',
  shared_buffers: '512MB',
  wal_buffers: '16MB',
  work_mem: '32MB',
  maintenance_work_mem: '128MB',
  effective_cache_size: '2GB',
  max_wal_size: '8GB',
  min_wal_size: '256MB',
  checkpoint_timeout: '15min',
  wal_compression: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  random_page_cost: '1.1',
  jit: 'off',
  fsync: 'on',
  synchronous_commit: 'on',
  autovacuum_naptime: '20s',
  timezone: 'UTC',
  log_min_messages: 'warning',
}

export const settingFlags = (port: number): string[] => [
  '-p',
  String(port),
  ...Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
]
