/** Where a merchant may have a page of its own, and the hosts by which such a page is known. */
export const networks = ['x', 'instagram', 'line', 'facebook', 'youtube', 'tiktok'] as const;
export type Network = (typeof networks)[number];

/** The merchant's page on each network; those it has. */
export type Profiles = Partial<Record<Network, string>>;

/** What people call them, in every language. */
export const networkNames: Record<Network, string> = {
  x: 'X',
  instagram: 'Instagram',
  line: 'LINE',
  facebook: 'Facebook',
  youtube: 'YouTube',
  tiktok: 'TikTok',
};

const hosts: Record<Network, readonly string[]> = {
  x: ['x.com', 'twitter.com'],
  instagram: ['instagram.com'],
  line: ['lin.ee', 'line.me', 'page.line.me'],
  facebook: ['facebook.com'],
  youtube: ['youtube.com'],
  tiktok: ['tiktok.com'],
};

/** The address of a page there, by https and on a host of the network itself; null for anything else. */
export function profileAddress(network: Network, typed: string): string | null {
  if (!URL.canParse(typed)) return null;
  const url = new URL(typed);
  const host = url.hostname.replace(/^(www|m)\./, '');
  const isPage = url.protocol === 'https:' && url.pathname.length > 1;
  const isPlain = url.port === '' && url.username === '' && url.password === '';
  return isPage && isPlain && hosts[network].includes(host) ? url.href : null;
}

/** In the order in which they are shown. */
export const listProfiles = (profiles: Profiles): { network: Network; name: string; url: string }[] =>
  networks.flatMap((network) => {
    const url = profiles[network];
    return url ? [{ network, name: networkNames[network], url }] : [];
  });
