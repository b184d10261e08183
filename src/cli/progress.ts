// A progress bar on standard error, only when a terminal watches.

export type ProgressBar = { readonly update: (done: number, of: number) => void; readonly stop: () => void };

export async function progressBar(what: string): Promise<ProgressBar> {
  if (!process.stderr.isTTY) return { update: () => {}, stop: () => {} };
  const { SingleBar } = await import("cli-progress");
  const bar = new SingleBar({
    format: `{bar} {value} of {total} ${what}`,
    hideCursor: true,
    stream: process.stderr,
  });
  let started = false;
  return {
    update: (done, of) => {
      if (!started) bar.start(of, 0);
      started = true;
      bar.update(done);
    },
    stop: () => bar.stop(),
  };
}
