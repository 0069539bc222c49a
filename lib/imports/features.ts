import { BrokenFile } from './broken-file';

/** One feature of a GeoJSON FeatureCollection, not yet parsed. `line` is where it begins. */
export interface FeatureText {
  line: number;
  text: string;
}

const LONGEST_FEATURE = 4_000_000;

/** Follows the brackets of a JSON text and cuts the members of its top-level "features" out of it. */
class Splitter {
  private depth = 0;
  private inString = false;
  private escaped = false;
  private lastString = '';
  private inFeatures = false;
  private line = 1;
  private begun: { line: number; text: string } | null = null;
  /** Where the current feature, or string at the top, begins in this piece. */
  private from = 0;
  found = false;

  *split(piece: string): Generator<FeatureText> {
    this.from = 0;
    for (let at = 0; at < piece.length; at++) {
      const letter = piece[at];
      if (letter === '\n') this.line += 1;
      if (this.inString) this.inText(letter, piece, at);
      else if (letter === '"') this.openString(at);
      else if (letter === '{' || letter === '[') this.open(letter, at);
      else if (letter === '}' || letter === ']') yield* this.close(piece, at);
    }
    if (this.begun) this.begun.text += piece.slice(this.from);
    else if (this.inString && this.depth === 1) this.lastString += piece.slice(this.from);
    if (this.begun && this.begun.text.length > LONGEST_FEATURE) {
      throw new BrokenFile('record_too_long', { line: this.begun.line });
    }
  }

  isWhole(): boolean {
    return this.depth === 0 && !this.inString;
  }

  get at(): number {
    return this.line;
  }

  private openString(at: number): void {
    this.inString = true;
    if (this.depth !== 1) return;
    this.lastString = '';
    this.from = at + 1;
  }

  private inText(letter: string | undefined, piece: string, at: number): void {
    if (this.escaped) this.escaped = false;
    else if (letter === '\\') this.escaped = true;
    else if (letter === '"') {
      this.inString = false;
      if (this.depth === 1) this.lastString += piece.slice(this.from, at);
    }
  }

  private open(letter: '{' | '[', at: number): void {
    this.depth += 1;
    if (this.depth === 2 && letter === '[' && this.lastString === 'features') {
      this.inFeatures = true;
      this.found = true;
    }
    if (this.depth === 3 && this.inFeatures && letter === '{') {
      this.begun = { line: this.line, text: '' };
      this.from = at;
    }
  }

  private *close(piece: string, at: number): Generator<FeatureText> {
    this.depth -= 1;
    if (this.depth === 2 && this.begun) {
      yield { line: this.begun.line, text: this.begun.text + piece.slice(this.from, at + 1) };
      this.begun = null;
    }
    if (this.depth === 1) this.inFeatures = false;
  }
}

/**
 * The features of a GeoJSON FeatureCollection, one by one, however large it is.
 * @throws BrokenFile truncated, record_too_long, or not_geojson when it has no list of features.
 */
export async function* readFeatures(text: AsyncIterable<string>): AsyncGenerator<FeatureText> {
  const splitter = new Splitter();
  for await (const piece of text) yield* splitter.split(piece);
  if (!splitter.isWhole()) throw new BrokenFile('truncated', { line: splitter.at });
  if (!splitter.found) throw new BrokenFile('not_geojson');
}
