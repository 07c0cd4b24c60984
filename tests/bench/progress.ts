/** Says what is being measured, on the error stream so that the table and JSON stay clean. */
export function say(line: string): void {
  process.stderr.write(process.stderr.isTTY ? `\r\u001b[K${line}` : `${line}\n`);
}

/** Ends the line that `say` writes over. */
export function hush(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
}
