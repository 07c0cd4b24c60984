// Runs before the rest, in JavaScript that any Node can read. npm brings the right Node along with the package "node",
// unless it was told to run no scripts of packages; then the system's own Node answers.
const [major] = process.versions.node.split('.').map(Number);
if (major < 26) {
  console.error(
    `This needs Node 26, and Node ${process.versions.node} answered: run "npm rebuild node" to get the Node that the project brings along, then try again with an npm command, or with node_modules/.bin/node in place of node.`,
  );
  process.exit(1);
}
