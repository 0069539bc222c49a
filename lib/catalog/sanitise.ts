import sanitizeHtml from 'sanitize-html';

const options: sanitizeHtml.IOptions = {
  allowedTags: [
    ...['p', 'br', 'div', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'blockquote', 'hr', 'h2', 'h3', 'h4', 'h5', 'h6'],
    ...['strong', 'b', 'em', 'i', 'u', 's', 'small', 'sub', 'sup', 'ruby', 'rt', 'rp', 'a', 'img'],
    ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
  ],
  allowedAttributes: {
    a: ['href', 'rel'],
    img: ['src', 'alt', 'width', 'height', 'loading'],
    th: ['colspan', 'rowspan', 'scope'],
    td: ['colspan', 'rowspan'],
  },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowedSchemesByTag: { img: ['https'] },
  allowProtocolRelative: false,
  // Left out with all they hold; other unknown tags leave their text.
  nonTextTags: [
    ...['script', 'style', 'iframe', 'object', 'embed', 'template', 'noscript', 'svg', 'math', 'title', 'head'],
    ...['textarea', 'option', 'select', 'xmp', 'noembed', 'noframes'],
  ],
  transformTags: {
    // The page has its own first heading.
    h1: 'h2',
    a: sanitizeHtml.simpleTransform('a', { rel: 'nofollow noopener' }),
    img: sanitizeHtml.simpleTransform('img', { loading: 'lazy' }),
  },
  exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !/^https:/i.test(attribs.src ?? ''),
};

/**
 * HTML from outside, made safe to stand in a page: text, lists, tables, pictures by https and links. No script, frame,
 * form, style, class or event handler is left, and no address but http, https, mailto and tel. Sanitising twice
 * changes nothing.
 */
export const sanitiseHtml = (html: string): string => sanitizeHtml(html, options).trim();

const looksLikeHtml = /<\/?[a-z][^>]*>|&(#\d+|[a-z]+);/i;
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** A description as HTML: sanitised if it is HTML, else its paragraphs and line breaks. */
export function descriptionHtml(text: string): string {
  if (looksLikeHtml.test(text)) return sanitiseHtml(text);
  const paragraphs = text.split(/\n\s*\n/).map((paragraph) => escaped(paragraph.trim()).replace(/\n/g, '<br />'));
  return paragraphs
    .filter(Boolean)
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('');
}
