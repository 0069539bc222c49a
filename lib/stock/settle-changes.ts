import { type ChangeReason, MOST_UNITS } from './changes-input';
import type { MovementReason } from './types';

/** What is asked of one level. */
export type LevelWish = { key: string | null } & (
  | { kind: 'set'; onHand: number; expected: number }
  | { kind: 'change'; units: number; reason: ChangeReason }
);

/** What a movement of an earlier message with the same key did. */
export interface Done {
  quantity: number;
  reason: MovementReason;
}

/**
 * applied; repeated: done before by the same key; conflict: the level is not what was expected; key_reused: the key stands for
 * another change; out_of_range: there would be fewer than none, or too many.
 */
export type ChangeResult = 'applied' | 'repeated' | 'conflict' | 'key_reused' | 'out_of_range';

export interface Settled {
  result: ChangeResult;
  /** As it is afterwards. */
  onHand: number;
  /** Signed; 0 = nothing moved. */
  moved: number;
  reason: MovementReason;
}

const byOf = (wish: LevelWish): Done =>
  wish.kind === 'set'
    ? { quantity: wish.onHand - wish.expected, reason: 'count' }
    : { quantity: wish.units, reason: wish.reason };

/**
 * What becomes of the wishes for one level, one after the other as they were sent. `done`: movements by the keys that are
 * known already; those of this batch are known to what follows them.
 */
export function settleChanges(
  onHand: number,
  wishes: readonly LevelWish[],
  done: ReadonlyMap<string, Done>,
): Settled[] {
  const known = new Map(done);
  let now = onHand;
  return wishes.map((wish) => {
    const by = byOf(wish);
    const result = judge(wish, by, { now, before: wish.key === null ? undefined : known.get(wish.key) });
    const moved = result === 'applied' ? by.quantity : 0;
    now += moved;
    if (moved !== 0 && wish.key !== null) known.set(wish.key, by);
    return { result, onHand: now, moved, reason: by.reason };
  });
}

function judge(wish: LevelWish, by: Done, { now, before }: { now: number; before: Done | undefined }): ChangeResult {
  if (before) return before.quantity === by.quantity && before.reason === by.reason ? 'repeated' : 'key_reused';
  if (wish.kind === 'set') return wish.expected === now ? 'applied' : 'conflict';
  const after = now + wish.units;
  // Books that were wrong before are mended by what brings them nearer.
  const mends = now < 0 && wish.units > 0;
  return (after < 0 && !mends) || after > MOST_UNITS ? 'out_of_range' : 'applied';
}
