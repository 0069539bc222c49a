'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import {
  contrast,
  contrasts,
  INK,
  isReadable,
  nearestReadable,
  paletteOf,
  readColour,
  TEXT_CONTRAST,
} from '@/lib/stores/brand/colour';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';

interface AccentFieldProps {
  value: string;
  onChange: (accent: string) => void;
  problem: string | null;
}

/** 5.24 is shown as 5.2: what is shown never promises more than there is. */
const ratio = (value: number) => (Math.floor(value * 10) / 10).toFixed(1);

/** The shop's colour, chosen or typed, with how well its text can be read on everything it stands on. */
export function AccentField({ value, onChange, problem }: AccentFieldProps) {
  const t = useTranslations('adminBrand.brand.colour');
  const colour = readColour(value);
  const nearest = colour && !isReadable(colour) ? nearestReadable(colour) : null;
  return (
    <>
      <div className="accent-boxes">
        <input
          type="color"
          aria-label={t('pick')}
          value={colour ?? '#000000'}
          onChange={(event) => onChange(event.target.value)}
        />
        <div className="field">
          <label className="l" htmlFor="accent">
            {t('code')}
          </label>
          <input
            className="box"
            id="accent"
            value={value}
            maxLength={9}
            autoCapitalize="none"
            spellCheck={false}
            aria-invalid={problem ? true : undefined}
            aria-describedby={problem ? 'accent-error' : undefined}
            onChange={(event) => onChange(event.target.value)}
          />
          {problem && (
            <span className="err" id="accent-error">
              <Icon name="triangle-alert" size="s" />
              {problem}
            </span>
          )}
        </div>
      </div>
      {colour && (
        <>
          <table className="contrast">
            <caption className="small soft">{t('contrast', { least: TEXT_CONTRAST })}</caption>
            <tbody>
              {contrasts(colour).map(({ ground, ratio: found }) => (
                <tr key={ground}>
                  <th scope="row">{t(`ground.${ground}`)}</th>
                  <td className="num">{ratio(found)} : 1</td>
                  <td className={found < TEXT_CONTRAST ? 'low' : undefined}>
                    <Icon name={found < TEXT_CONTRAST ? 'x' : 'check'} size="xs" />
                    {t(found < TEXT_CONTRAST ? 'low' : 'enough')}
                  </td>
                </tr>
              ))}
              <tr>
                <th scope="row">{t('ground.ink')}</th>
                <td className="num">{ratio(contrast(colour, INK))} : 1</td>
                <td>{t('beside')}</td>
              </tr>
            </tbody>
          </table>
          <div role="status">
            {nearest && (
              <p className="note kaki accent-nearest">
                <Icon name="triangle-alert" size="s" />
                <span>{t('unreadable', { nearest })}</span>
                <Button kind="quiet" small onClick={() => onChange(nearest)}>
                  {t('use', { nearest })}
                </Button>
              </p>
            )}
          </div>
          <AccentSample accent={colour} />
        </>
      )}
    </>
  );
}

/** Parts of the shop in that colour. Its values are set by script: the page's policy allows no style in the markup. */
function AccentSample({ accent }: { accent: string }) {
  const t = useTranslations('adminBrand.brand.sample');
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    const { deep, tint, line, on } = paletteOf(accent);
    const tokens = { '': accent, '-deep': deep, '-tint': tint, '-line': line, '-on': on };
    for (const [name, colour] of Object.entries(tokens)) box.current?.style.setProperty(`--nando${name}`, colour);
  }, [accent]);
  return (
    <figure className="accent-sample" ref={box}>
      <figcaption className="small soft">{t('title')}</figcaption>
      <div>
        <span className="btn">{t('button')}</span>
        <span className="accent-row">
          <b>{t('stock')}</b>
          <span className="accent-clock t">15:30</span>
        </span>
        <span className="accent-ready">
          <span className="small">{t('ready')}</span>
          <b className="t">482 917</b>
        </span>
        <span className="accent-link">{t('link')}</span>
      </div>
    </figure>
  );
}
