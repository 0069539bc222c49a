import type { Profiles } from '@/lib/stores/profiles';
import type { Db } from '../client';
import { settings } from '../schema';

/** Names with a hyphen, which these networks give to nobody: the demo points at no stranger. */
const profiles: Profiles = {
  x: 'https://x.com/hibino-demo',
  instagram: 'https://www.instagram.com/hibino-demo/',
  line: 'https://lin.ee/hibino-demo',
};

export async function seedProfiles(db: Db, today: Date): Promise<void> {
  await db.insert(settings).values({ name: 'profiles', value: profiles, updatedAt: today });
}
