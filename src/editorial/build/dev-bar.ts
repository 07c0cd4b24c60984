/**
 * Runs only in the pages of "npm run dev": a bar at the foot of the page that says what the check of content says in the
 * terminal. It goes when the last mistake is gone.
 */

const ID = 'content-check';
const hot = import.meta.hot;

hot?.on('content:problems', (problems: readonly string[]) => show(problems));
hot?.send('content:ask', {});

function show(problems: readonly string[]): void {
  document.getElementById(ID)?.remove();
  if (problems.length === 0) return;
  const bar = document.createElement('section');
  bar.id = ID;
  bar.setAttribute('role', 'status');
  Object.assign(bar.style, {
    position: 'fixed',
    inset: 'auto 0 0 0',
    zIndex: '2147483647',
    maxHeight: '40vh',
    overflow: 'auto',
    padding: '0.75rem 1rem',
    background: '#3b0d0c',
    color: '#fff',
    font: '0.95rem/1.45 system-ui, sans-serif',
  });
  const title = document.createElement('strong');
  title.textContent =
    problems.length === 1 ? 'One thing to fix in content:' : `${problems.length} things to fix in content:`;
  const list = document.createElement('ol');
  Object.assign(list.style, { margin: '0.25rem 0 0', padding: '0', listStyle: 'none' });
  for (const problem of problems) {
    const line = document.createElement('li');
    line.textContent = problem;
    list.append(line);
  }
  bar.append(title, list);
  document.body.append(bar);
}
