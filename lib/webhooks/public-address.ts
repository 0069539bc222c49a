import { BlockList, isIP } from 'node:net';

/** Ranges of IPv4 that lead to nobody on the open internet (IANA Special-Purpose Address Registry, multicast). */
const closed4: [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];

/** Within 2000::/3, the only part of IPv6 that is given out: protocols, documentation, and ways into IPv4. */
const closed6: [string, number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const listOf = (subnets: readonly [string, number][], family: 'ipv4' | 'ipv6') => {
  const list = new BlockList();
  for (const [net, prefix] of subnets) list.addSubnet(net, prefix, family);
  return list;
};
const refused4 = listOf(closed4, 'ipv4');
const refused6 = listOf(closed6, 'ipv6');
const given6 = listOf([['2000::', 3]], 'ipv6');

/**
 * Whether an IP address is one on the open internet. IPv4 written within IPv6 (::ffff:10.0.0.1, 64:ff9b::…) never is:
 * nobody's name leads there but to get past a check.
 */
export function isPublicAddress(address: string): boolean {
  // A zone (fe80::1%eth0) only has meaning on this machine.
  switch (isIP(address)) {
    case 4:
      return !refused4.check(address, 'ipv4');
    case 6:
      return !address.includes('%') && given6.check(address, 'ipv6') && !refused6.check(address, 'ipv6');
    default:
      return false;
  }
}

/** The host of an address without the brackets of IPv6; decimal, octal and short forms are in plain IPv4 by now. */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[(.*)\]$/, '$1');
