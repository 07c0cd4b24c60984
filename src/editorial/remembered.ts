/** What a function was given so far, one node an argument. Objects are held only as long as somebody else holds them. */
interface Node<R> {
  readonly objects: WeakMap<object, Node<R>>;
  readonly others: Map<unknown, Node<R>>;
  found?: { readonly result: R };
}

/**
 * A pure function that works out each set of arguments once. Files that did not change are the same objects from one
 * reading of content to the next (see `yaml/files.ts`), so that whatever depends only on them is not done again. Nothing
 * that is remembered may be changed in place.
 */
export function remembered<A extends readonly unknown[], R>(work: (...given: A) => R): (...given: A) => R {
  const root = node<R>();
  return (...given) => {
    const at = given.reduce<Node<R>>(next, root);
    at.found ??= { result: work(...given) };
    return at.found.result;
  };
}

const node = <R>(): Node<R> => ({ objects: new WeakMap(), others: new Map() });

function next<R>({ objects, others }: Node<R>, argument: unknown): Node<R> {
  const isObject = typeof argument === 'object' && argument !== null;
  const there = isObject ? objects.get(argument) : others.get(argument);
  if (there) return there;
  const added = node<R>();
  if (isObject) objects.set(argument, added);
  else others.set(argument, added);
  return added;
}
