import { z } from 'zod';
import { type Network, networks, type Profiles, profileAddress } from './profiles';

const LONGEST = 300;
const boxes = Object.fromEntries(
  networks.map((network) => [network, z.string().trim().max(LONGEST, 'too_long').default('')]),
) as Record<Network, z.ZodDefault<z.ZodString>>;

/** Addresses as the merchant's form sends them, one a network; an empty box is none. Messages are keys of refusal.fields. */
export const profilesInput = z.object(boxes).transform((typed, { issues }): Profiles => {
  const profiles: Profiles = {};
  for (const network of networks) {
    if (typed[network] === '') continue;
    const url = profileAddress(network, typed[network]);
    if (url) profiles[network] = url;
    else issues.push({ code: 'custom', input: typed[network], path: [network], message: 'profile' });
  }
  return profiles;
});
