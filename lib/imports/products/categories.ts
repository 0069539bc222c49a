import { slugOf } from '../../catalog/slug';
import type { Localized } from '../../locale';
import { plainName } from '../heading';

export interface KnownCategory {
  id: string;
  slug: string;
  name: Localized;
  position: number;
}

/** The shop's categories, and those a file adds: found by slug or by either name. */
export class Categories {
  private readonly bySlug = new Map<string, KnownCategory>();
  private readonly byName = new Map<string, KnownCategory>();
  private readonly byId = new Map<string, KnownCategory>();
  private waiting: KnownCategory[] = [];

  constructor(
    known: readonly KnownCategory[],
    private readonly newId: () => string,
  ) {
    for (const category of known) this.keep(category);
  }

  /** null for a name without a letter or digit. */
  of(name: string | null): KnownCategory | null {
    const slug = name === null ? '' : slugOf(name);
    if (name === null || slug === '') return null;
    return this.bySlug.get(slug) ?? this.byName.get(plainName(name)) ?? this.add(name, slug);
  }

  nameOf(id: string | null): Localized | null {
    return (id && this.byId.get(id)?.name) || null;
  }

  /** Takes out those that are new and that one of the ids stands for. */
  takeNew(ids: ReadonlySet<string | null>): KnownCategory[] {
    const taken = this.waiting.filter(({ id }) => ids.has(id));
    this.waiting = this.waiting.filter(({ id }) => !ids.has(id));
    return taken;
  }

  private add(name: string, slug: string): KnownCategory {
    const last = Math.max(-1, ...[...this.byId.values()].map(({ position }) => position));
    const category = { id: this.newId(), slug, name: { ja: name }, position: last + 1 };
    this.keep(category);
    this.waiting.push(category);
    return category;
  }

  private keep(category: KnownCategory): void {
    this.bySlug.set(category.slug, category);
    this.byId.set(category.id, category);
    for (const name of [category.name.ja, category.name.en]) if (name) this.byName.set(plainName(name), category);
  }
}
