/** A path with these in its query; what is empty is left out. */
export function addressWith(path: string, query: Record<string, string | undefined>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value) params.set(name, value);
  const said = params.toString();
  return said ? `${path}?${said}` : path;
}
