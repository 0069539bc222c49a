import type { Token } from './tokens';
import { Unsupported } from './unsupported';

/** Reads tokens one after the other, looking at most two ahead. */
export class Cursor {
  #at = 0;
  readonly #tokens: Token[];

  constructor(tokens: Token[]) {
    this.#tokens = tokens;
  }

  get position(): number {
    return this.#at;
  }

  get done(): boolean {
    return this.#at >= this.#tokens.length;
  }

  /** Is the token `ahead` of this kind (and text)? */
  sees(kind: Token['kind'], text?: string, ahead = 0): boolean {
    const token = this.#tokens[this.#at + ahead];
    return token?.kind === kind && (text === undefined || token.text === text);
  }

  /** The next token if it is of this kind (and text), then behind us; otherwise undefined and nothing moves. */
  take(kind: Token['kind'], text?: string): Token | undefined {
    return this.sees(kind, text) ? this.#tokens[this.#at++] : undefined;
  }

  /** The value of the next token, which must be of this kind. */
  need(kind: Token['kind']): number {
    return (this.take(kind) ?? this.fail()).value;
  }

  /** Refuses the text because of the token here. */
  fail(): never {
    const token = this.#tokens[this.#at];
    if (!token) throw new Unsupported('the text ends too early');
    if (token.text === '+') throw new Unsupported('an open end or an offset in days (+)');
    if (token.text === '/') throw new Unsupported('repetitions (/)');
    if (token.kind === 'comment') throw new Unsupported(`a comment that may limit the hours: "${token.text}"`);
    throw new Unsupported(`"${token.text}" where nothing of the kind is expected`);
  }
}
