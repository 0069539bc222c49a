/** Facts of the page for search engines (JSON-LD). No text in it can end the script. Nothing where there is nothing to say. */
export function StructuredData({ data }: { data: object | null }) {
  if (!data) return null;
  const json = JSON.stringify(data).replace(/</g, '\\u003c');
  // biome-ignore lint/security/noDangerouslySetInnerHtml: React would escape the quotes of the JSON
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
