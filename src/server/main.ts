import './node.mjs';
import { openService } from './service.ts';
import { settingsFrom } from './settings.ts';

try {
  const settings = settingsFrom(process.env);
  // Only the owner may read what this process writes.
  process.umask(0o077);
  const service = await openService(settings, {
    // Ended at once: an orderly end would write SQLite's log of the old file into the new one.
    onReplaced: () => process.kill(process.pid, 'SIGKILL'),
  });
  const { server } = service;
  await server.listen({ port: settings.PORT, host: settings.HOST });
  console.log(`The site is at http://${settings.HOST}:${settings.PORT}`);
  if (settings.SMTP_URL === undefined) {
    server.log.warn(
      'SMTP_URL is not set: joins are kept, but nobody can confirm until mail is set up. See src/server/README.md.',
    );
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      // Whatever does not end in ten seconds ends now.
      setTimeout(() => process.exit(1), 10_000).unref();
      void service.close().then(() => process.exit(0));
    });
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
