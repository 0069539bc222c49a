/** Looks of letters, all of them already on people's machines or bundled: a page waits for no font of another server. */
export const brandFonts = ['gothic', 'ud', 'heads', 'mincho'] as const;
export type BrandFont = (typeof brandFonts)[number];

/** As in app/styles/tokens.css, whose last is the bundled face. */
const sans =
  '-apple-system,BlinkMacSystemFont,"Hiragino Sans","Hiragino Kaku Gothic ProN","Noto Sans JP","Noto Sans CJK JP","BIZ UDPGothic","Yu Gothic Medium","Yu Gothic",Meiryo,"Noto Sans JP Variable",sans-serif';
/** Where there is no serif face with kanji, one without serifs stands in: `serif` alone might have none. */
const mincho =
  '"Hiragino Mincho ProN","Yu Mincho",YuMincho,"Noto Serif JP","Noto Serif CJK JP","BIZ UDPMincho","Noto Sans JP","Noto Sans CJK JP","Noto Sans JP Variable",serif';

/** Families of text and of headings; nothing where they are the shop's own. */
export const families: Record<BrandFont, { text: string | null; heads: string | null }> = {
  gothic: { text: null, heads: null },
  ud: { text: `"BIZ UDPGothic","Hiragino UD Sans StdN",${sans}`, heads: null },
  heads: { text: null, heads: mincho },
  mincho: { text: mincho, heads: null },
};
