// Runs before each of the project's commands.
import '../src/server/node.mjs';
