/** Text of the merchant with its paragraphs and lists. `html` was sanitised when it was stored. */
export function HtmlText({ html }: { html: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: only sanitised text is stored, and only such is passed here
  return <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />;
}
