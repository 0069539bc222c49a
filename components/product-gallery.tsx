'use client';

import { type SyntheticEvent, useLayoutEffect, useRef, useState } from 'react';
import { picturesFor } from '@/lib/catalog/product-view';
import { fill } from './fill';
import { useProduct } from './product-choice';
import { Icon } from './ui/icon';

/** A photo that is not square is shown whole on its ground, never cropped. */
function showWhole(event: SyntheticEvent<HTMLImageElement>): void {
  const { naturalWidth, naturalHeight } = event.currentTarget;
  event.currentTarget.classList.toggle('whole', naturalWidth !== naturalHeight);
}

/** What is swiped is also reached by the keyboard. */
const arrowKeysScroll = { tabIndex: 0 };

/** Pictures of the chosen variant: swiped on phones, with small pictures to press beside a mouse. */
export function ProductGallery() {
  const { view, variant, words } = useProduct();
  const pictures = picturesFor(view, variant.optionValues);
  const frames = useRef<HTMLUListElement>(null);
  const [shown, setShown] = useState(0);
  const [touched, setTouched] = useState(false);
  const first = pictures[0]?.url;

  // Another colour begins with its own first picture.
  useLayoutEffect(() => {
    if (!first) return;
    frames.current?.scrollTo({ left: 0, behavior: 'instant' });
    setShown(0);
  }, [first]);

  if (pictures.length === 0) {
    return (
      <div className="gallery">
        <p className="no-picture">
          <Icon name="package" />
          {words.noPicture}
        </p>
      </div>
    );
  }
  const show = (index: number) => {
    const list = frames.current;
    setTouched(true);
    list?.scrollTo({ left: index * list.clientWidth });
    setShown(index);
  };
  return (
    <div className="gallery">
      <div className="stage">
        <ul
          ref={frames}
          className="frames"
          {...arrowKeysScroll}
          aria-label={words.gallery}
          onPointerDown={() => setTouched(true)}
          onFocus={() => setTouched(true)}
          onScroll={({ currentTarget: list }) => setShown(Math.round(list.scrollLeft / list.clientWidth))}
        >
          {pictures.map(({ url, alt }, index) => (
            <li key={url}>
              {/* Those further on are fetched when someone begins to look through them. */}
              {index <= (touched ? shown + 1 : 0) && (
                <img
                  src={url}
                  alt={alt}
                  width={800}
                  height={800}
                  loading={index === 0 ? 'eager' : 'lazy'}
                  fetchPriority={index === 0 ? 'high' : 'low'}
                  onLoad={showWhole}
                />
              )}
            </li>
          ))}
        </ul>
        {pictures.length > 1 && (
          <>
            <span className="steps-at" aria-hidden="true">
              {pictures.map(({ url }, index) => (
                <i key={url} data-on={index === shown || undefined} />
              ))}
            </span>
            <span className="tally num" aria-hidden="true">
              {shown + 1} / {pictures.length}
            </span>
          </>
        )}
      </div>
      {pictures.length > 1 && (
        <ul className="thumbs">
          {pictures.map(({ url, alt }, index) => (
            <li key={url}>
              <button
                type="button"
                aria-label={fill(words.picture, { n: index + 1, alt })}
                aria-current={index === shown}
                onClick={() => show(index)}
              >
                <img src={url} alt="" width={128} height={128} loading="lazy" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
