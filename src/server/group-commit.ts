/**
 * Commits together what arrives together. A commit waits for the disk; a hundred joins that come while the disk is
 * busy can share the next wait. Each promise resolves when its own item is committed, and rejects if it may not be.
 */
export function groupCommit<T>(
  commit: (items: readonly T[]) => Promise<void>,
  most = 500,
): (item: T) => Promise<void> {
  interface Waiting {
    readonly item: T;
    readonly resolve: () => void;
    readonly reject: (error: unknown) => void;
  }
  let waiting: Waiting[] = [];
  let running = false;

  const drain = async (): Promise<void> => {
    while (waiting.length > 0) {
      const group = waiting.slice(0, most);
      waiting = waiting.slice(most);
      try {
        await commit(group.map(({ item }) => item));
        for (const { resolve } of group) resolve();
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
    running = false;
  };

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (running) return;
      running = true;
      // One turn later, so that what is being read from other sockets right now comes along.
      setImmediate(() => void drain());
    });
}
