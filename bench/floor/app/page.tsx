export const metadata = { title: 'Floor', description: 'A page with nothing on it.' };

/** The least a static page can be. */
export default function Page() {
  return <main>Floor</main>;
}
