/**
 * Loads the looks of a tool that opens on another tool's page. Imported in the usual way, they would hold up the first
 * drawing of every page that may open it.
 */
export async function lateStyles(...addresses: readonly string[]): Promise<void> {
  await Promise.all(addresses.map(lateStyle));
}

function lateStyle(address: string): Promise<void> {
  const there = [...document.styleSheets].some(({ href }) => href === new URL(address, location.href).href);
  if (there) return Promise.resolve();
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = address;
  return new Promise((resolve, reject) => {
    link.onload = () => resolve();
    link.onerror = () => {
      link.remove();
      reject(new Error(`${address} did not come.`));
    };
    document.head.append(link);
  });
}
