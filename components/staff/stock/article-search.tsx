'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { Result } from '@/lib/result';
import type { StockArticle } from '@/lib/stock/here-types';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { CodeCamera } from '../code-camera';
import { useDesk } from '../desk-context';
import { ArticleRow } from './article-row';

export type FindArticles = (input: { locationId: string; text: string }) => Promise<Result<StockArticle[]>>;

interface ArticleSearchProps {
  find: FindArticles;
  /** The one article that was scanned, or chosen of several. */
  onArticle(article: StockArticle): void;
}

type Answer = { text: string; result: Result<StockArticle[]> | 'offline' };
const isNumber = (text: string) => /^\d[\d\s-]{6,}$/.test(text.normalize('NFKC').trim());

/** A field for scanner, keyboard or camera; after each article it is free for the next. */
export function ArticleSearch({ find, onArticle }: ArticleSearchProps) {
  const t = useTranslations('shelf.search');
  const { store } = useDesk();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [camera, setCamera] = useState(false);
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    if (!camera) field.current?.focus();
  }, [camera]);

  const take = (article: StockArticle) => {
    setText('');
    setAnswer(null);
    onArticle(article);
    field.current?.focus();
  };
  const ask = async (wanted: string) => {
    if (busy || !wanted.trim()) return;
    setBusy(true);
    const result = await find({ locationId: store.id, text: wanted }).catch(() => 'offline' as const);
    setBusy(false);
    const [one, ...others] = result !== 'offline' && result.ok ? result.value : [];
    if (one && others.length === 0) take(one);
    else setAnswer({ text: wanted, result });
    // The next scan writes over what led nowhere.
    field.current?.select();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void ask(text);
  };
  const seen = (code: string) => {
    setCamera(false);
    setText(code);
    void ask(code);
  };
  return (
    <div className="article-search">
      <form onSubmit={submit} noValidate>
        <label htmlFor="article">{t('label')}</label>
        <span className="tiny soft" id="article-help">
          {t('help')}
        </span>
        <div className="asked">
          <input
            id="article"
            ref={field}
            className="box"
            autoComplete="off"
            spellCheck={false}
            enterKeyHint="search"
            value={text}
            onChange={({ target }) => setText(target.value)}
            aria-describedby="article-help article-answer"
          />
          <Button type="submit" busy={busy}>
            {t('find')}
          </Button>
        </div>
        <Button kind="quiet" wide icon="scan-line" onClick={() => setCamera(!camera)}>
          {t('scan')}
        </Button>
      </form>
      {camera && <CodeCamera of="article" onCode={seen} onClose={() => setCamera(false)} />}
      <div id="article-answer" role="alert">
        {answer && <Trouble answer={answer} />}
      </div>
      {answer && answer.result !== 'offline' && answer.result.ok && (
        <Found articles={answer.result.value} onArticle={take} />
      )}
    </div>
  );
}

function Trouble({ answer: { text, result } }: { answer: Answer }): ReactNode {
  const t = useTranslations('shelf.search');
  const staff = useTranslations('staff');
  const refusal = useTranslations('refusal');
  if (result !== 'offline' && result.ok) return null;
  const words = () => {
    if (result === 'offline') return staff('problem.offline');
    if (result.code !== 'unknown_product') return refusal(result.code);
    return t(isNumber(text) ? 'unknown' : 'none', { text });
  };
  return (
    <p className="err">
      <Icon name="triangle-alert" size="s" />
      {words()}
    </p>
  );
}

function Found({ articles, onArticle }: { articles: readonly StockArticle[]; onArticle(article: StockArticle): void }) {
  const t = useTranslations('shelf.search');
  return (
    <>
      <p className="small soft" role="status">
        {t('found', { count: articles.length })}
      </p>
      <ul className="articles">
        {articles.map((article) => (
          <li key={article.variantId}>
            <button type="button" onClick={() => onArticle(article)}>
              <ArticleRow article={article} />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
