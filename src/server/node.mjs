// Runs before the rest, in JavaScript that any Node can read. npm brings the right Node along with the package "node",
// unless it was told to run no scripts of packages; then the system's own Node answers.
const [major] = process.versions.node.split('.').map(Number);
if (major < 26) {
  console.error(
    `This project needs Node 26, and this is Node ${process.versions.node}. Run "npm rebuild node" to get the one that comes with the project, then try again with an npm command, or use node_modules/.bin/node instead of node.`,
  );
  process.exit(1);
}
