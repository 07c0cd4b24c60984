/** The drawers that have come, or are on their way. */
const fetched = new Map<string, Promise<unknown>>();

/** A drawer of search's files: names of places, or well-spelled words. Each is fetched once; what fails is tried again. */
export function fetchDrawer<T>(drawer: string): Promise<T> {
  const coming = fetched.get(drawer) ?? fetchIt(drawer);
  fetched.set(drawer, coming);
  coming.catch(() => fetched.delete(drawer));
  return coming as Promise<T>;
}

async function fetchIt(drawer: string): Promise<unknown> {
  const answer = await fetch(`/pagefind/${drawer}.json`);
  if (!answer.ok) throw new Error(`${drawer}.json: ${answer.status}`);
  return answer.json();
}
