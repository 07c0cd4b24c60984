/** An id that nothing else has. `randomUUID` is missing where the site is served without a secure connection. */
export function newId(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('-');
}
