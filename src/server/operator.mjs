// Runs an operator's command; on a Node that is too old, says what to do.
import './node.mjs';
await import('./operator.ts');
