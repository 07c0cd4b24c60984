// Starts the service; on a Node that is too old, says what to do.
import './node.mjs';
await import('./main.ts');
