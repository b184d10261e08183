// Why the embedded server can refuse to start. Every message is one line that says what to do next.

/** The embedded server cannot start as things are. */
export class EmbeddedPostgresRefused extends Error {
  override readonly name: string = "EmbeddedPostgresRefused";
}

/** Another process works in the same data folder. */
export class DataFolderInUse extends EmbeddedPostgresRefused {
  override readonly name = "DataFolderInUse";
  constructor(dataFolder: string) {
    super(`The data folder ${dataFolder} is in use by another Full Circle process: stop that one first.`);
  }
}

/** The data folder was written by a newer major version of PostgreSQL than the one installed here. */
export class DataFolderFromNewerVersion extends EmbeddedPostgresRefused {
  override readonly name = "DataFolderFromNewerVersion";
  constructor(dataFolder: string, written: number, installed: number) {
    super(
      `The data folder ${dataFolder} was written by PostgreSQL ${written}, newer than the ${installed} installed ` +
        "here: start the newer version of Full Circle that wrote it. Nothing was changed.",
    );
  }
}
