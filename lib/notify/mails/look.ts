import type { CSSProperties } from 'react';

/** The shop's colours (app/styles/tokens.css): mail programs know no variables. */
export const colour = {
  white: '#ffffff',
  paper: '#f6f5f2',
  ink: '#1e1c19',
  ink2: '#57524b',
  line: '#e4e0d8',
  nando: '#0f5365',
  nandoTint: '#e8f1f3',
  nandoLine: '#bcd6db',
  onNando: '#d5e6ea',
} as const;

/**
 * Double quotes end the attribute in some mail programs, so names with spaces stand in single ones. The last is the
 * mailbox page's own font (components/mail-frame.tsx).
 */
const FACES =
  "-apple-system,BlinkMacSystemFont,'Hiragino Sans','Hiragino Kaku Gothic ProN','Noto Sans JP','Noto Sans CJK JP','Yu Gothic',Meiryo,'Noto Sans JP Variable',sans-serif";

export const text: CSSProperties = { fontFamily: FACES, fontSize: 16, lineHeight: 1.7, color: colour.ink, margin: 0 };
export const small: CSSProperties = { ...text, fontSize: 13, lineHeight: 1.6, color: colour.ink2 };
export const label: CSSProperties = { ...text, fontSize: 12, lineHeight: 1.5, color: colour.ink2 };
export const strong: CSSProperties = { ...text, fontWeight: 700, lineHeight: 1.4 };

/** Tables only lay out: said to screen readers by `role`, and without the gaps of old. */
export const layout = { role: 'presentation', cellPadding: 0, cellSpacing: 0, border: 0, width: '100%' } as const;
