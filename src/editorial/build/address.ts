/** What has to be said about the site's address before it is built. */

/** The address that the project comes with. A copy of the site elsewhere has another. */
const SHIPPED = 'askforyournotes.org';

/** Asks whoever builds a copy for its own address; undefined if it has one. The build goes on either way. */
export function addressToAsk(url: string): string | undefined {
  if (new URL(url).hostname.replace(/^www\./, '') !== SHIPPED) return undefined;
  return `The site’s address is still ${url}. If you put it online elsewhere, write your own address in content/site.yaml after "url:" and build again: search engines and shared links use it.`;
}

/** Why a site can't be built for a folder of a host, such as example.org/notes/; undefined if it isn't. */
export function refusedBase(base: string): string | undefined {
  if (base.replaceAll('/', '') === '') return undefined;
  return `The site can’t be built for the folder "${base}": its links begin at the top of an address. Give it a domain or subdomain of its own, such as notes.example.org. On GitHub Pages, set a custom domain, or name the repository <you>.github.io.`;
}
