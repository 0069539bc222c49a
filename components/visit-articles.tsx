import type { TypedVisit } from '@/lib/visits/typed-visit';
import { Icon } from './ui/icon';
import type { VisitErrors } from './visit-errors';
import type { VisitWords } from './visit-words';

export interface VisitArticleChoice {
  sku: string;
  title: string;
  /** 「紺 / 24.5 cm」 */
  label: string | null;
  imageUrl: string | null;
  /** The shop has one to show. */
  here: boolean;
}

interface VisitArticlesProps {
  articles: VisitArticleChoice[];
  canHold: boolean;
  typed: TypedVisit;
  errors: VisitErrors;
  words: VisitWords;
}

/** What is to be looked at, and whether it is kept back until then. */
export function VisitArticles({ articles, canHold, typed, errors, words }: VisitArticlesProps) {
  const error = errors.skus ?? errors.hold;
  return (
    <section aria-labelledby="articles-title">
      <h2 id="articles-title">{words.articles}</h2>
      {articles.length === 0 ? (
        <p className="small soft">{words.noArticles}</p>
      ) : (
        <fieldset id="skus" tabIndex={-1} className="visit-articles" aria-describedby={error && 'skus-error'}>
          <legend className="small soft">{words.articlesHelp}</legend>
          {articles.map(({ sku, title, label, imageUrl, here }) => (
            <label key={sku} className="check">
              <input type="checkbox" name="skus" value={sku} defaultChecked={typed.skus.includes(sku)} />
              {imageUrl && <img src={imageUrl} alt="" width={56} height={56} loading="lazy" />}
              <span>
                <b>{title}</b>
                {label && <span className="small soft">{label}</span>}
                <span className="small soft">{here ? words.here : words.notHere}</span>
              </span>
            </label>
          ))}
          {canHold && (
            <label className="check hold">
              <input id="hold" type="checkbox" name="hold" defaultChecked={typed.hold} aria-describedby="hold-help" />
              <span>
                <b>{words.hold}</b>
                <span className="small soft" id="hold-help">
                  {words.holdHelp}
                </span>
              </span>
            </label>
          )}
          {error && (
            <p className="err" id="skus-error">
              <Icon name="triangle-alert" size="s" />
              {error}
            </p>
          )}
        </fieldset>
      )}
    </section>
  );
}
