// How the embedded server is set. Durable first, then small: it shares a modest machine with the app.

export type ServerSettings = Readonly<Record<string, string>>;

export const defaultSettings: ServerSettings = {
  fsync: "on",
  synchronous_commit: "on",
  full_page_writes: "on",
  max_connections: "50",
  shared_buffers: "96MB",
  work_mem: "32MB",
  maintenance_work_mem: "64MB",
  max_wal_size: "512MB",
  jit: "off",
  // Parallel workers need /dev/shm, of which a container has 64 MB, and multiply the memory of one query.
  max_parallel_workers_per_gather: "0",
  // PostgreSQL 18's reader processes gain nothing on a database of this size.
  io_method: "sync",
  timezone: "UTC",
  log_timezone: "UTC",
  log_checkpoints: "off",
  // Statements and their values can name people; the log must not.
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
  log_parameter_max_length_on_error: "0",
};

/** Only a socket in a private folder, no network at all. */
export const socketSettings = (folder: string, port: number): ServerSettings => ({
  listen_addresses: "",
  // A comma separates folders, unless the name is quoted.
  unix_socket_directories: `"${folder.replaceAll('"', '""')}"`,
  unix_socket_permissions: "0700",
  port: String(port),
});

export const loopbackSettings = (port: number): ServerSettings => ({
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  port: String(port),
});

export const settingArguments = (settings: ServerSettings): string[] =>
  Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
