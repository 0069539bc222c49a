import type { Interval } from '../hours-types';
import type { Day } from './days';
import type { Rule } from './rules';
import { Unsupported } from './unsupported';

/** Open time of a day and the number of the rule that gave it. */
export interface Piece extends Interval {
  rule: number;
}

const matches = (rule: Rule, day: Day) => rule.tests.every((test) => test(day));

function cut(piece: Piece, closed: Interval): Piece[] {
  if (closed.from >= piece.to || closed.to <= piece.from) return [piece];
  // "Fr 18:00-02:00; Dec 25 off": does the night of the 25th go on after midnight? Readers disagree.
  if (piece.to > 1440 && closed.to === 1440) throw new Unsupported('a closing that meets hours past midnight');
  const before = { ...piece, to: closed.from };
  const after = { ...piece, from: closed.to };
  return [before, after].filter(({ from, to }) => from < to);
}

/** What the rules say of one day alone, in the order of the rules. */
export function piecesOn(rules: Rule[], day: Day): Piece[] {
  let pieces: Piece[] = [];
  for (const [index, rule] of rules.entries()) {
    if (!matches(rule, day)) continue;
    const given = rule.times.map((time) => ({ ...time, rule: index }));
    if (rule.closed) pieces = given.reduce((left, time) => left.flatMap((piece) => cut(piece, time)), pieces);
    else pieces = rule.joins === ';' ? given : [...pieces, ...given];
  }
  return pieces;
}

/**
 * Throws Unsupported when a later rule replaces or closes a day into which the night before still runs: to the letter
 * it would end that night at midnight ("Mo-Th 17:00-01:00; Fr 17:00-03:00"), and hardly anybody means that.
 */
export function checkNight(rules: Rule[], before: Piece[], day: Day): void {
  for (const { to, rule } of before) {
    if (to <= 1440) continue;
    for (const later of rules.slice(rule + 1)) {
      const touches = later.closed ? later.times.some(({ from }) => from < to - 1440) : later.joins === ';';
      if (touches && matches(later, day)) throw new Unsupported('a night past midnight that a later rule replaces');
    }
  }
}

/** Pieces in order, one interval where they touch or overlap. */
export function intervalsOf(pieces: Piece[]): Interval[] {
  const merged: Interval[] = [];
  for (const { from, to } of [...pieces].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}
