import { Presets, SingleBar } from 'cli-progress';

/** A progress bar on the error output, so that lists and exports stay clean. In a file it is one line now and then. */
export function progressBar(what: string): { update(done: number, of: number): void; end(): void } {
  const bar = new SingleBar(
    {
      format: `${what} {bar} {percentage}%, {value} of {total}`,
      noTTYOutput: true,
      notTTYSchedule: 5_000,
      stream: process.stderr,
      hideCursor: true,
    },
    Presets.shades_classic,
  );
  let started = false;
  return {
    update: (done, of) => {
      if (!started) bar.start(of, done);
      started = true;
      bar.setTotal(of);
      bar.update(done);
    },
    end: () => {
      if (started) bar.stop();
    },
  };
}
