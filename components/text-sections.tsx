import { Lines } from './lines';
import { Icon } from './ui/icon';

interface TextSection {
  /** Address within the page. */
  id: string;
  title: string;
  body: string;
}

/** Contents of a page of text: links to its sections. */
export function Contents({ label, sections }: { label: string; sections: Pick<TextSection, 'id' | 'title'>[] }) {
  return (
    <nav className="toc" aria-label={label}>
      {sections.map(({ id, title }) => (
        <a key={id} href={`#${id}`}>
          {title}
          <Icon name="chevron-down" size="xs" />
        </a>
      ))}
    </nav>
  );
}

/** Titled sections of plain text. */
export function TextSections({ sections }: { sections: TextSection[] }) {
  return sections.map(({ id, title, body }) => (
    <section key={id} id={id} className="text-section">
      <h2>{title}</h2>
      <div className="prose">
        <Lines text={body} />
      </div>
    </section>
  ));
}
